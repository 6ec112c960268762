"""Accounts and trunks as Asterisk's objects, and the requests that make them so. Pure.

Field names are those of pjsip.conf; the objects live in memory (sorcery.conf).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from linedesk.telephony.asterisk.generated import operations as ari
from linedesk.telephony.asterisk.request import Request
from linedesk.telephony.port import GUEST, Account, Trunk

CLASS = "res_pjsip"
REALM = "linedesk"
TRUNK_PREFIX = "trunk~"  # no user name has a tilde, so no phone's From can name a trunk
QUALIFY_SECONDS = 15
QUALIFY_TIMEOUT_SECONDS = 3
NO_AUDIO_SECONDS = 120  # then the call is over, whatever the signalling says
NO_AUDIO_ON_HOLD_SECONDS = 3600
# An object that others refer to comes before them, and goes after them.
ADDRESSES = ("match", "contact", "deny")
KINDS = ("auth", "aor", "endpoint", "identify", "registration")
# A carrier that is silent is found in three seconds, so that the next call takes another.
TRUNK_QUALIFIED = {"qualify_frequency": "2", "qualify_timeout": "1"}

COMMON = {
    # Left out, a second push makes it "unknown", and so every caller's number.
    "callerid": "",
    "disallow": "all",
    "allow": "alaw,ulaw",
    "direct_media": "no",
    "allow_transfer": "no",
    "allow_subscribe": "no",
    "send_connected_line": "no",
    "trust_id_inbound": "no",
    "rtp_symmetric": "yes",
    "force_rport": "yes",
    "rewrite_contact": "yes",
    "rtp_timeout": str(NO_AUDIO_SECONDS),
    "rtp_timeout_hold": str(NO_AUDIO_ON_HOLD_SECONDS),
    "100rel": "no",
    "dtmf_mode": "auto",
}
PHONE = {**COMMON, "context": "phone", "identify_by": "auth_username,username"}
BROWSER = {
    **PHONE,
    "allow": "alaw,ulaw,opus,vp8,h264",  # a picture is passed on as it comes
    "webrtc": "yes",
    "dtls_auto_generate_cert": "yes",
}
# All visitors of web pages. It has no password, so it is for our own edge alone, which lets through
# nothing but a call to the ticket that it has just given out; it can neither register nor be rung.
VISITOR = {
    **BROWSER,
    "context": "web",
    "identify_by": "username",
    "deny": "0.0.0.0/0.0.0.0,::/0",
    "permit": "127.0.0.0/255.0.0.0",
    "rtp_timeout": "20",  # a page that is closed says no good-bye
    "rtp_timeout_hold": "20",
}

# A machine whistles at once, half a second in every three and a half (ITU-T T.30, CNG): three times
# at least. To listen longer would cost with every packet.
FAX = {"fax_detect": "yes", "fax_detect_timeout": "12"}


@dataclass(frozen=True, slots=True)
class Item:
    """One configuration object."""

    kind: str
    id: str
    fields: tuple[tuple[str, str], ...]


def items(accounts: Iterable[Account], trunks: Iterable[Trunk]) -> list[Item]:
    """Every object that these accounts and trunks need, each after those that it refers to."""
    made = [item for account in accounts for item in _account(account)]
    made += [item for trunk in trunks for item in _trunk(trunk)]
    made.append(_item("endpoint", GUEST, VISITOR))
    return sorted(made, key=lambda item: KINDS.index(item.kind))


def push(item: Item) -> list[Request]:
    """The requests for one object; the last one's answer counts.

    Addresses would be added to those that the object has, or become a rule that lets nobody in, so
    an object with addresses is made anew. A phone's objects are not: their registration would be
    lost.
    """
    fields = [{"attribute": name, "value": value} for name, value in item.fields]
    put = ari.asterisk_update_object(CLASS, item.kind, item.id, {"fields": fields})
    if any(name in ADDRESSES for name, _ in item.fields):
        return [ari.asterisk_delete_object(CLASS, item.kind, item.id), put]
    return [put]


def look_for(item: Item) -> Request:
    return ari.asterisk_get_object(CLASS, item.kind, item.id)


def stays(item: Item) -> bool:
    """Whether it is left as it is where it stands: to update what phones register with would make
    the address where one is now an address for ever."""
    return item.kind == "aor" and "contact" not in dict(item.fields)


def remove(endpoint: str) -> list[Request]:
    """Take an endpoint and all that belongs to it away."""
    return [ari.asterisk_delete_object(CLASS, kind, endpoint) for kind in reversed(KINDS)]


def gone(present: Iterable[str], wanted: Sequence[Item]) -> list[str]:
    """The endpoints that the switch has and nobody wants."""
    return sorted(set(present) - {item.id for item in wanted})


def _account(account: Account) -> list[Item]:
    name = account.account
    browser = account.kind == "browser"
    auth = {
        "auth_type": "userpass",
        "username": name,
        "password": account.password,
        "realm": REALM,
    }
    aor = {"max_contacts": "1", "remove_existing": "yes", **({} if browser else _qualified())}
    endpoint = {**(BROWSER if browser else PHONE), "auth": name, "aors": name}
    return [_item("auth", name, auth), _item("aor", name, aor), _item("endpoint", name, endpoint)]


def _qualified() -> dict[str, str]:
    """A desk phone is asked every few seconds; a browser's connection ends with the browser."""
    return {
        "qualify_frequency": str(QUALIFY_SECONDS),
        "qualify_timeout": str(QUALIFY_TIMEOUT_SECONDS),
    }


def _trunk(trunk: Trunk) -> list[Item]:
    name = TRUNK_PREFIX + trunk.name
    endpoint = {**COMMON, **FAX, "context": "trunk", "identify_by": "ip", "rewrite_contact": "no"}
    match = {"endpoint": name, "match": ",".join(trunk.match)}
    made = [_item("identify", name, match)] if trunk.match else []
    if trunk.host is not None:
        host = f"[{trunk.host}]" if ":" in trunk.host else trunk.host
        contact = f"sip:{host}:{trunk.port}"
        made.append(_item("aor", name, {"contact": contact, **TRUNK_QUALIFIED}))
        endpoint["aors"] = name
        if trunk.username:
            made.append(_item("auth", name, _credentials(trunk)))
            endpoint["outbound_auth"] = name
        if trunk.registers:
            made.append(_item("registration", name, _registration(trunk, contact, name)))
    return [*made, _item("endpoint", name, endpoint)]


def _credentials(trunk: Trunk) -> dict[str, str]:
    return {"auth_type": "userpass", "username": trunk.username, "password": trunk.password}


def _registration(trunk: Trunk, server: str, name: str) -> dict[str, str]:
    """Tried again and again, also after the carrier said no: somebody may mend it there."""
    return {
        "server_uri": server,
        "client_uri": f"sip:{trunk.username}@{server.removeprefix('sip:')}",
        "outbound_auth": name,
        "endpoint": name,
        "line": "yes",
        "retry_interval": "10",
        "forbidden_retry_interval": "60",
        "fatal_retry_interval": "60",
        "expiration": "300",
        "max_random_initial_delay": "1",  # a handful of trunks is no flood
    }


def _item(kind: str, id: str, fields: dict[str, str]) -> Item:
    return Item(kind, id, tuple(fields.items()))
