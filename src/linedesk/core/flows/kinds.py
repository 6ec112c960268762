"""The catalogue of node kinds: the name in a flow's data and the node that does it."""

from linedesk.core.flows.nodes.agent import AgentNode
from linedesk.core.flows.nodes.back import BackNode
from linedesk.core.flows.nodes.branch import BranchNode
from linedesk.core.flows.nodes.callback import CallbackNode
from linedesk.core.flows.nodes.collect import CollectNode
from linedesk.core.flows.nodes.follow import FollowNode, TransferNode
from linedesk.core.flows.nodes.hangup import HangupNode
from linedesk.core.flows.nodes.lookup import LookupNode
from linedesk.core.flows.nodes.menu import MenuNode
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.nodes.play import PlayNode
from linedesk.core.flows.nodes.queue import QueueNode
from linedesk.core.flows.nodes.record import RecordNode
from linedesk.core.flows.nodes.schedule import ScheduleNode
from linedesk.core.flows.nodes.seat import SeatNode
from linedesk.core.flows.nodes.set import SetNode
from linedesk.core.flows.nodes.subflow import ReturnNode, SubflowNode
from linedesk.core.flows.nodes.survey import SurveyNode
from linedesk.core.flows.nodes.voicemail import VoicemailNode

KINDS: dict[str, Node] = {
    "play": PlayNode(),
    "menu": MenuNode(),
    "branch": BranchNode(),
    "queue": QueueNode(),
    "schedule": ScheduleNode(),
    "collect": CollectNode(),
    "set": SetNode(),
    "lookup": LookupNode(),
    "agent": AgentNode(),
    "callback": CallbackNode(),
    "voicemail": VoicemailNode(),
    "record": RecordNode(),
    "transfer": TransferNode(),
    "follow": FollowNode(),
    "survey": SurveyNode(),
    "seat": SeatNode(),
    "subflow": SubflowNode(),
    "return": ReturnNode(),
    "hangup": HangupNode(),
    "back": BackNode(),
}
