"""Made by `generate.py` from the ARI files of Asterisk; do not edit."""

from typing import Any

import msgspec


class Application(msgspec.Struct, kw_only=True, gc=False):
    name: str
    channel_ids: list[str]
    bridge_ids: list[str]
    endpoint_ids: list[str]
    device_names: list[str] | None = None
    events_allowed: list[dict[str, Any]]
    events_disallowed: list[dict[str, Any]]


class AsteriskPing(msgspec.Struct, kw_only=True, gc=False):
    asterisk_id: str
    ping: str
    timestamp: str


class Bridge(msgspec.Struct, kw_only=True, gc=False):
    id: str
    technology: str
    bridge_type: str
    bridge_class: str
    creator: str
    name: str
    channels: list[str]
    video_mode: str | None = None
    video_source_id: str | None = None
    creationtime: str
    bridgevars: dict[str, Any] | None = None


class CallerID(msgspec.Struct, kw_only=True, gc=False):
    name: str
    number: str


class DialplanCEP(msgspec.Struct, kw_only=True, gc=False):
    context: str
    exten: str
    priority: int
    app_name: str
    app_data: str


class Channel(msgspec.Struct, kw_only=True, gc=False):
    id: str
    protocol_id: str
    name: str
    state: str
    caller: CallerID
    connected: CallerID
    accountcode: str
    dialplan: DialplanCEP
    creationtime: str
    language: str
    channelvars: dict[str, Any] | None = None
    caller_rdnis: str | None = None
    tenantid: str | None = None


class Endpoint(msgspec.Struct, kw_only=True, gc=False):
    technology: str
    resource: str
    state: str | None = None
    channel_ids: list[str]


class StasisStart(msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="StasisStart"):
    args: list[str]
    channel: Channel
    replace_channel: Channel | None = None


class StasisEnd(msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="StasisEnd"):
    channel: Channel


class ChannelStateChange(
    msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="ChannelStateChange"
):
    channel: Channel


class ChannelHangupRequest(
    msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="ChannelHangupRequest"
):
    cause: int | None = None
    tech_cause: int | None = None
    soft: bool | None = None
    channel: Channel


class ChannelDestroyed(
    msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="ChannelDestroyed"
):
    cause: int
    cause_txt: str
    tech_cause: int | None = None
    channel: Channel


class ChannelDtmfReceived(
    msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="ChannelDtmfReceived"
):
    digit: str
    duration_ms: int
    channel: Channel


class Playback(msgspec.Struct, kw_only=True, gc=False):
    id: str
    media_uri: str
    next_media_uri: str | None = None
    target_uri: str
    language: str | None = None
    state: str


class PlaybackFinished(
    msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="PlaybackFinished"
):
    playback: Playback


class ApplicationReplaced(
    msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="ApplicationReplaced"
):
    pass


class RESTResponse(msgspec.Struct, kw_only=True, gc=False, tag_field="type", tag="RESTResponse"):
    transaction_id: str
    request_id: str
    status_code: int
    reason_phrase: str
    uri: str
    content_type: str | None = None
    message_body: str | None = None


Message = (
    StasisStart
    | StasisEnd
    | ChannelStateChange
    | ChannelHangupRequest
    | ChannelDestroyed
    | ChannelDtmfReceived
    | PlaybackFinished
    | ApplicationReplaced
    | RESTResponse
)
