from linedesk.core.calls import messages
from linedesk.core.flows.nodes.voicemail import VoicemailNode
from linedesk.core.flows.visit import Visit


class RecordNode(VoicemailNode):
    """Record what the caller says, such as his name, without making a task of it. Settings:
    prompts, longest (seconds), name (of the value that becomes the recording's id). Exit: done."""

    def played(self, visit: Visit) -> str | None:
        messages.begin(visit.floor, visit.call, None, None)
        visit.run.values[str(visit.setting("name", "recording"))] = visit.call.recording_id
        visit.wait(float(visit.setting("longest", 30.0)))
        return None
