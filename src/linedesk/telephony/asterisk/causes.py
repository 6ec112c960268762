"""Why a leg ended: between Q.850 and SIP codes and the core's `Cause`."""

from linedesk.core.telephony import Cause
from linedesk.telephony.asterisk.legs import Leg

TO_Q850 = {
    Cause.NORMAL: 16,
    Cause.BUSY: 17,
    Cause.NO_ANSWER: 19,
    Cause.REJECTED: 21,
    Cause.UNALLOCATED: 1,
    Cause.UNREACHABLE: 20,
    Cause.CONGESTION: 42,
    Cause.CANCELLED: 16,
    Cause.FAILED: 41,
    Cause.FAX: 88,
    Cause.LOST: 41,
}
FROM_Q850 = {
    0: Cause.NORMAL,
    1: Cause.UNALLOCATED,
    2: Cause.UNREACHABLE,
    3: Cause.UNREACHABLE,
    16: Cause.NORMAL,
    17: Cause.BUSY,
    18: Cause.NO_ANSWER,
    19: Cause.NO_ANSWER,
    20: Cause.UNREACHABLE,
    21: Cause.REJECTED,
    22: Cause.UNALLOCATED,
    26: Cause.CANCELLED,
    27: Cause.UNREACHABLE,
    28: Cause.UNALLOCATED,
    31: Cause.NORMAL,
    32: Cause.NORMAL,
    34: Cause.CONGESTION,
    38: Cause.CONGESTION,
    42: Cause.CONGESTION,
    44: Cause.CONGESTION,
    102: Cause.UNREACHABLE,
}
# The SIP answer says more than the Q.850 cause that is made of it.
FROM_SIP = {
    404: Cause.UNALLOCATED,
    408: Cause.UNREACHABLE,
    410: Cause.UNALLOCATED,
    480: Cause.NO_ANSWER,
    484: Cause.UNALLOCATED,
    486: Cause.BUSY,
    503: Cause.CONGESTION,
    600: Cause.BUSY,
    603: Cause.REJECTED,
    604: Cause.UNALLOCATED,
}


def cause_of_end(leg: Leg, q850: int, sip: int | None) -> Cause:
    """What to tell the core: what it asked for itself comes first, then what the far end said."""
    if leg.ending is not None:
        ringing = not leg.arrived and not leg.answered
        return Cause.CANCELLED if ringing else leg.ending
    if leg.answered:
        return FROM_Q850.get(q850, Cause.FAILED)
    if leg.arrived:
        return Cause.CANCELLED
    return FROM_SIP.get(sip or 0) or _unanswered(q850)


def _unanswered(q850: int) -> Cause:
    cause = FROM_Q850.get(q850, Cause.FAILED)
    return Cause.NO_ANSWER if cause is Cause.NORMAL else cause
