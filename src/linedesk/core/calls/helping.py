"""An agent asks for help in the middle of a talk; a supervisor who accepts whispers to him."""

from linedesk.core.calls import watching
from linedesk.core.calls.model import Help
from linedesk.core.calls.talking import in_talk, talk_of
from linedesk.core.errors import IllegalMove, ReasonRequired
from linedesk.core.facts import HelpRequested as HelpAskedFor
from linedesk.core.floor import Floor
from linedesk.core.inputs import HelpRequested, HelpWithdrawRequested


def request(floor: Floor, input: HelpRequested) -> None:
    call, _ = in_talk(floor, input.call, input.agent)
    if not input.reason.strip():
        raise ReasonRequired("say what about")
    if call.help is not None:
        raise IllegalMove("help has been asked for")
    call.help = Help(input.agent, input.reason, floor.now)
    floor.touch_call(call)
    floor.tell(HelpAskedFor(at=floor.now, call=call.id, agent=input.agent, reason=input.reason))


def withdraw(floor: Floor, input: HelpWithdrawRequested) -> None:
    call, _ = talk_of(floor, input.call, input.agent)
    if call.help is None:
        raise IllegalMove("no help has been asked for")
    watching.end_help(floor, call, "withdrawn")
