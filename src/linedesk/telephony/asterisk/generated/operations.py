# ruff: noqa: E501
"""Made by `generate.py` from the ARI files of Asterisk; do not edit."""

from typing import Any
from urllib.parse import quote

from linedesk.telephony.asterisk.request import Request, query


def applications_get(application_name: str) -> Request:
    """Get details of an application."""
    return Request("GET", f"applications/{quote(application_name, safe='')}", query(), None)


def applications_filter(application_name: str, filter: dict[str, Any] | None = None) -> Request:
    """Filter application events types."""
    return Request(
        "PUT", f"applications/{quote(application_name, safe='')}/eventFilter", query(), filter
    )


def asterisk_get_object(config_class: str, object_type: str, id: str) -> Request:
    """Retrieve a dynamic configuration object."""
    return Request(
        "GET",
        f"asterisk/config/dynamic/{quote(config_class, safe='')}/{quote(object_type, safe='')}/{quote(id, safe='')}",
        query(),
        None,
    )


def asterisk_update_object(
    config_class: str, object_type: str, id: str, fields: dict[str, Any] | None = None
) -> Request:
    """Create or update a dynamic configuration object."""
    return Request(
        "PUT",
        f"asterisk/config/dynamic/{quote(config_class, safe='')}/{quote(object_type, safe='')}/{quote(id, safe='')}",
        query(),
        fields,
    )


def asterisk_delete_object(config_class: str, object_type: str, id: str) -> Request:
    """Delete a dynamic configuration object."""
    return Request(
        "DELETE",
        f"asterisk/config/dynamic/{quote(config_class, safe='')}/{quote(object_type, safe='')}/{quote(id, safe='')}",
        query(),
        None,
    )


def asterisk_get_info(only: list[str] | None = None) -> Request:
    """Gets Asterisk system information."""
    return Request("GET", "asterisk/info", query(("only", only)), None)


def asterisk_ping() -> Request:
    """Response pong message."""
    return Request("GET", "asterisk/ping", query(), None)


def bridges_list() -> Request:
    """List all active bridges in Asterisk."""
    return Request("GET", "bridges", query(), None)


def bridges_create_with_id(
    bridge_id: str,
    type: str | None = None,
    name: str | None = None,
    variables: dict[str, Any] | None = None,
) -> Request:
    """Create a new bridge."""
    return Request(
        "POST",
        f"bridges/{quote(bridge_id, safe='')}",
        query(("type", type), ("name", name)),
        variables,
    )


def bridges_destroy(bridge_id: str) -> Request:
    """Shut down a bridge."""
    return Request("DELETE", f"bridges/{quote(bridge_id, safe='')}", query(), None)


def bridges_add_channel(
    bridge_id: str,
    channel: list[str],
    role: str | None = None,
    absorb_dtmf: bool | None = None,
    mute: bool | None = None,
    inhibit_connected_line_updates: bool | None = None,
) -> Request:
    """Add a channel to a bridge."""
    return Request(
        "POST",
        f"bridges/{quote(bridge_id, safe='')}/addChannel",
        query(
            ("channel", channel),
            ("role", role),
            ("absorbDTMF", absorb_dtmf),
            ("mute", mute),
            ("inhibitConnectedLineUpdates", inhibit_connected_line_updates),
        ),
        None,
    )


def bridges_remove_channel(bridge_id: str, channel: list[str]) -> Request:
    """Remove a channel from a bridge."""
    return Request(
        "POST",
        f"bridges/{quote(bridge_id, safe='')}/removeChannel",
        query(("channel", channel)),
        None,
    )


def channels_list() -> Request:
    """List all active channels in Asterisk."""
    return Request("GET", "channels", query(), None)


def channels_get(channel_id: str) -> Request:
    """Channel details."""
    return Request("GET", f"channels/{quote(channel_id, safe='')}", query(), None)


def channels_originate_with_id(
    channel_id: str,
    endpoint: str,
    extension: str | None = None,
    context: str | None = None,
    priority: int | None = None,
    label: str | None = None,
    app: str | None = None,
    app_args: str | None = None,
    caller_id: str | None = None,
    timeout: int | None = None,
    variables: dict[str, Any] | None = None,
    other_channel_id: str | None = None,
    originator: str | None = None,
    formats: str | None = None,
) -> Request:
    """Create a new channel (originate with id)."""
    return Request(
        "POST",
        f"channels/{quote(channel_id, safe='')}",
        query(
            ("endpoint", endpoint),
            ("extension", extension),
            ("context", context),
            ("priority", priority),
            ("label", label),
            ("app", app),
            ("appArgs", app_args),
            ("callerId", caller_id),
            ("timeout", timeout),
            ("otherChannelId", other_channel_id),
            ("originator", originator),
            ("formats", formats),
        ),
        variables,
    )


def channels_hangup(
    channel_id: str, reason_code: str | None = None, reason: str | None = None
) -> Request:
    """Delete (i.e. hangup) a channel."""
    return Request(
        "DELETE",
        f"channels/{quote(channel_id, safe='')}",
        query(("reason_code", reason_code), ("reason", reason)),
        None,
    )


def channels_answer(channel_id: str) -> Request:
    """Answer a channel."""
    return Request("POST", f"channels/{quote(channel_id, safe='')}/answer", query(), None)


def channels_send_dtmf(
    channel_id: str,
    dtmf: str | None = None,
    before: int | None = None,
    between: int | None = None,
    duration: int | None = None,
    after: int | None = None,
) -> Request:
    """Send provided DTMF to a given channel."""
    return Request(
        "POST",
        f"channels/{quote(channel_id, safe='')}/dtmf",
        query(
            ("dtmf", dtmf),
            ("before", before),
            ("between", between),
            ("duration", duration),
            ("after", after),
        ),
        None,
    )


def channels_mute(channel_id: str, direction: str | None = None) -> Request:
    """Mute a channel."""
    return Request(
        "POST", f"channels/{quote(channel_id, safe='')}/mute", query(("direction", direction)), None
    )


def channels_unmute(channel_id: str, direction: str | None = None) -> Request:
    """Unmute a channel."""
    return Request(
        "DELETE",
        f"channels/{quote(channel_id, safe='')}/mute",
        query(("direction", direction)),
        None,
    )


def channels_start_moh(channel_id: str, moh_class: str | None = None) -> Request:
    """Play music on hold to a channel."""
    return Request(
        "POST", f"channels/{quote(channel_id, safe='')}/moh", query(("mohClass", moh_class)), None
    )


def channels_stop_moh(channel_id: str) -> Request:
    """Stop playing music on hold to a channel."""
    return Request("DELETE", f"channels/{quote(channel_id, safe='')}/moh", query(), None)


def channels_play_with_id(
    channel_id: str,
    playback_id: str,
    media: list[str],
    lang: str | None = None,
    offsetms: int | None = None,
    skipms: int | None = None,
) -> Request:
    """Start playback of media and specify the playbackId."""
    return Request(
        "POST",
        f"channels/{quote(channel_id, safe='')}/play/{quote(playback_id, safe='')}",
        query(("media", media), ("lang", lang), ("offsetms", offsetms), ("skipms", skipms)),
        None,
    )


def channels_get_channel_var(channel_id: str, variable: str) -> Request:
    """Get the value of a channel variable or function."""
    return Request(
        "GET",
        f"channels/{quote(channel_id, safe='')}/variable",
        query(("variable", variable)),
        None,
    )


def channels_snoop_channel_with_id(
    channel_id: str,
    snoop_id: str,
    app: str,
    spy: str | None = None,
    whisper: str | None = None,
    app_args: str | None = None,
) -> Request:
    """Start snooping."""
    return Request(
        "POST",
        f"channels/{quote(channel_id, safe='')}/snoop/{quote(snoop_id, safe='')}",
        query(("app", app), ("spy", spy), ("whisper", whisper), ("appArgs", app_args)),
        None,
    )


def endpoints_list() -> Request:
    """List all endpoints."""
    return Request("GET", "endpoints", query(), None)


def playbacks_stop(playback_id: str) -> Request:
    """Stop a playback."""
    return Request("DELETE", f"playbacks/{quote(playback_id, safe='')}", query(), None)
