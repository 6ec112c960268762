"""Presence and its legal moves, the same for browser and desk phones."""

from enum import StrEnum


class Presence(StrEnum):
    OFFLINE = "offline"
    READY = "ready"
    OFFERED = "offered"
    TALKING = "talking"  # also while dialing
    WRAP_UP = "wrap_up"
    NOT_READY = "not_ready"
    SUPERVISING = "supervising"  # the reason is the mode


class PresenceEvent(StrEnum):
    GO_READY = "go_ready"
    GO_NOT_READY = "go_not_ready"
    GO_OFFLINE = "go_offline"
    OFFER = "offer"  # from a break or from wrap-up only by a colleague, not by a queue
    RELEASE = "release"  # the offered call went away through no fault of the agent
    MISS = "miss"  # rang and did not answer, declined, or was unreachable
    ANSWER = "answer"
    DIAL = "dial"
    WRAP = "wrap"
    SUPERVISE = "supervise"
    LOSE = "lose"  # no reachable phone, or the screen is gone


_P, _E = Presence, PresenceEvent

PRESENCE_MOVES: dict[tuple[Presence, PresenceEvent], Presence] = {
    (_P.OFFLINE, _E.GO_READY): _P.READY,
    (_P.OFFLINE, _E.GO_NOT_READY): _P.NOT_READY,
    (_P.OFFLINE, _E.GO_OFFLINE): _P.OFFLINE,
    (_P.READY, _E.GO_READY): _P.READY,
    (_P.READY, _E.GO_NOT_READY): _P.NOT_READY,
    (_P.READY, _E.GO_OFFLINE): _P.OFFLINE,
    (_P.READY, _E.OFFER): _P.OFFERED,
    (_P.READY, _E.DIAL): _P.TALKING,
    (_P.READY, _E.LOSE): _P.NOT_READY,
    (_P.OFFERED, _E.ANSWER): _P.TALKING,
    (_P.OFFERED, _E.RELEASE): _P.READY,
    (_P.OFFERED, _E.MISS): _P.NOT_READY,
    (_P.TALKING, _E.WRAP): _P.WRAP_UP,
    (_P.TALKING, _E.GO_READY): _P.READY,
    (_P.TALKING, _E.GO_NOT_READY): _P.NOT_READY,
    (_P.TALKING, _E.GO_OFFLINE): _P.OFFLINE,
    (_P.WRAP_UP, _E.OFFER): _P.OFFERED,
    (_P.WRAP_UP, _E.GO_READY): _P.READY,
    (_P.WRAP_UP, _E.GO_NOT_READY): _P.NOT_READY,
    (_P.WRAP_UP, _E.GO_OFFLINE): _P.OFFLINE,
    (_P.NOT_READY, _E.GO_READY): _P.READY,
    (_P.NOT_READY, _E.GO_NOT_READY): _P.NOT_READY,
    (_P.NOT_READY, _E.GO_OFFLINE): _P.OFFLINE,
    (_P.NOT_READY, _E.OFFER): _P.OFFERED,
    (_P.NOT_READY, _E.DIAL): _P.TALKING,
    (_P.NOT_READY, _E.LOSE): _P.NOT_READY,
    (_P.OFFLINE, _E.SUPERVISE): _P.SUPERVISING,
    (_P.READY, _E.SUPERVISE): _P.SUPERVISING,
    (_P.NOT_READY, _E.SUPERVISE): _P.SUPERVISING,
    (_P.SUPERVISING, _E.SUPERVISE): _P.SUPERVISING,
    (_P.SUPERVISING, _E.ANSWER): _P.TALKING,  # takes the call over
    (_P.SUPERVISING, _E.GO_READY): _P.READY,
    (_P.SUPERVISING, _E.GO_NOT_READY): _P.NOT_READY,
    (_P.SUPERVISING, _E.GO_OFFLINE): _P.OFFLINE,
}
