"""Who may use which route. A new route fails the tests until it stands here."""

EVERYBODY = frozenset({"admin", "supervisor", "analyst", "agent"})
DESK = EVERYBODY - {"analyst"}  # who handles calls and customers
WATCHERS = frozenset({"admin", "supervisor"})
ADMIN = frozenset({"admin"})
ANALYSTS = WATCHERS | {"analyst"}

PUBLIC = {
    "GET /healthz",
    "GET /readyz",
    "GET /metrics",
    "POST /api/v1/auth/token",
    "POST /api/v1/auth/session",
    "DELETE /api/v1/auth/session",
    "GET /api/v1/bar",
    "GET /api/v1/surveys/answers/{token}",
    "POST /api/v1/surveys/answers/{token}",
    "GET /api/v1/shared-recordings/{token}",
    "GET /api/v1/web-calls/{key}",
    "POST /api/v1/web-calls/{key}",
}

NOUNS = (
    "users",
    "teams",
    "agents",
    "skills",
    "queues",
    "numbers",
    "flows",
    "prompts",
    "calendars",
    "trunks",
    "call-buttons",
    "blocklist",
    "reasons",
    "dispositions",
    "forms",
    "flow-tests",
    "recording-rules",
    "alert-rules",
    "sources",
)


def _set_up(noun: str) -> dict[str, frozenset[str]]:
    many, one = f"/{noun}", f"/{noun}/{{key}}"
    return {
        f"GET {many}": EVERYBODY,
        f"GET {one}": EVERYBODY,
        f"POST {many}": ADMIN,
        f"PATCH {one}": ADMIN,
        f"DELETE {one}": ADMIN,
    }


def _noun(noun: str, writers: frozenset[str]) -> dict[str, frozenset[str]]:
    many, one = f"/{noun}", f"/{noun}/{{key}}"
    return {
        **dict.fromkeys((f"GET {many}", f"GET {one}"), EVERYBODY),
        **dict.fromkeys((f"POST {many}", f"PATCH {one}", f"DELETE {one}"), writers),
    }


def _attachments(noun: str, writers: frozenset[str]) -> dict[str, frozenset[str]]:
    many, one = f"/{noun}/{{key}}/attachments", f"/{noun}/{{key}}/attachments/{{attachment_id}}"
    return {
        **dict.fromkeys((f"GET {many}", f"GET {one}"), EVERYBODY),
        **dict.fromkeys((f"POST {many}", f"DELETE {one}"), writers),
    }


def _reads(roles: frozenset[str], *paths: str) -> dict[str, frozenset[str]]:
    return {f"GET {path}": roles for path in paths}


def _posts(roles: frozenset[str], *paths: str) -> dict[str, frozenset[str]]:
    return {f"POST {path}": roles for path in paths}


_TICKET, _CALLBACK = "/tickets/{ticket_id}", "/callbacks/{callback_id}"
_ORDER, _APPOINTMENT = "/orders/{order_id}", "/appointments/{appointment_id}"
_IMPORT = "/imports/{import_id}"
_ARTICLE = "/articles/{article_id}"
_OPPORTUNITY = "/opportunities/{opportunity_id}"
_CASEWORK: dict[str, frozenset[str]] = {
    **_reads(EVERYBODY, "/house"),
    "PATCH /house": ADMIN,
    **_noun("case-types", ADMIN),
    **_noun("absences", WATCHERS),
    **_reads(EVERYBODY, "/tickets", "/tickets/backlog", "/tickets/themes", "/tickets/alike"),
    **_reads(EVERYBODY, _TICKET, "/callbacks", _CALLBACK),
    **_posts(DESK, "/tickets", *(f"{_TICKET}/{verb}" for verb in ("move", "assign", "duplicate"))),
    **_posts(DESK, f"{_TICKET}/comments", "/tickets/bulk", "/tickets/bulk/{bulk_id}/undo"),
    **_posts(DESK, "/callbacks", *(f"{_CALLBACK}/{verb}" for verb in ("take", "done", "cancel"))),
    f"PATCH {_TICKET}": DESK,
    f"PUT {_TICKET}/watch": DESK,
    f"DELETE {_TICKET}/watch": DESK,
    f"PATCH {_CALLBACK}": DESK,
    **_attachments("tickets", DESK),
    **_noun("products", WATCHERS),
    **_noun("resources", ADMIN),
    **_noun("themes", ADMIN),
    **_reads(EVERYBODY, "/orders", _ORDER, "/appointments", _APPOINTMENT),
    **_reads(EVERYBODY, "/resources/{resource_id}/slots"),
    **_reads(EVERYBODY, "/opportunities", "/opportunities/conversion", _OPPORTUNITY),
    **_posts(DESK, "/orders", *(f"{_ORDER}/{verb}" for verb in ("move", "cancel", "return"))),
    **_posts(DESK, "/orders/bulk", "/orders/bulk/{bulk_id}/undo"),
    **_posts(DESK, "/appointments", "/opportunities"),
    **_posts(DESK, f"{_OPPORTUNITY}/move", f"{_OPPORTUNITY}/convert"),
    **dict.fromkeys((f"PATCH {one}" for one in (_ORDER, _APPOINTMENT, _OPPORTUNITY)), DESK),
    **_posts(WATCHERS, "/customers/bulk", "/customers/bulk/{bulk_id}/undo"),
    "GET /saved-views": EVERYBODY,
    "PUT /saved-views": EVERYBODY,
    "PATCH /saved-views/{view_id}": EVERYBODY,
    "DELETE /saved-views/{view_id}": EVERYBODY,
    **_posts(WATCHERS, "/customer-merges", "/customer-merges/preview", "/handovers"),
    **_posts(WATCHERS, "/customer-merges/{merge_id}/undo", "/customers/{customer_id}/erase"),
    **_reads(WATCHERS, "/customer-merges", "/erasures", "/customers/{customer_id}/personal-data"),
    **_reads(EVERYBODY, "/customer-guesses", "/customers/{customer_id}/consents"),
    **_posts(DESK, "/interactions/{interaction_id}/this-is-him", "/reveals"),
    **_posts(DESK, "/customers/{customer_id}/consents"),
    **_noun("scripts", WATCHERS),
    **_reads(EVERYBODY, "/surveys", "/surveys/satisfaction"),
    **_posts(DESK, "/surveys"),
    **_posts(WATCHERS, "/imports", f"{_IMPORT}/start", f"{_IMPORT}/cancel"),
    **_posts(ANALYSTS, "/exports"),
    **_reads(WATCHERS, "/imports", _IMPORT, f"{_IMPORT}/rejects", f"{_IMPORT}/rejects.csv"),
    **_reads(WATCHERS, f"{_IMPORT}/preview"),
    **_reads(ANALYSTS, "/exports", "/exports/{export_id}", "/exports/{export_id}/file"),
    f"PUT {_IMPORT}/mapping": WATCHERS,
    **_attachments("articles", DESK),
    **_reads(
        EVERYBODY, "/articles", "/articles/categories", "/articles/uses", _ARTICLE, "/script-runs"
    ),
    **_posts(DESK, "/articles", f"{_ARTICLE}/submit"),
    **_posts(DESK, "/script-runs", "/script-runs/{run_id}/answers"),
    **_posts(WATCHERS, f"{_ARTICLE}/decide"),
    **_posts(EVERYBODY, f"{_ARTICLE}/use"),
    f"PATCH {_ARTICLE}": WATCHERS,
    f"PUT {_ARTICLE}/draft": DESK,
    "GET /customers/{customer_id}/notes": EVERYBODY,
    "POST /customers/{customer_id}/notes": DESK,
    "DELETE /customers/{customer_id}/notes/{note_id}": DESK,
}

_RECORDING = "/interactions/{interaction_id}/recording"
_RECORDINGS: dict[str, frozenset[str]] = {
    **_reads(WATCHERS, "/wallboards"),
    **_posts(WATCHERS, "/wallboards", "/alerts/{alert_id}/acknowledge"),
    "DELETE /wallboards/{wallboard_id}": WATCHERS,
    **_reads(WATCHERS, "/team-messages"),
    **_posts(DESK, "/team-messages", "/team-messages/{message_id}/read"),
    **_reads(DESK, "/team-messages/unread", "/team-messages/mine"),
    **_reads(EVERYBODY, "/recordings/coverage", "/private-calls"),
    **_noun("recording-policies", ADMIN),
    **_reads(WATCHERS, "/recordings/keeping", "/recordings/chain"),
    **_reads(WATCHERS, f"{_RECORDING}/uses", f"{_RECORDING}/shares", f"{_RECORDING}/hold"),
    **_posts(WATCHERS, f"{_RECORDING}/shares", "/recordings/exports"),
    **_posts(ADMIN, "/recordings/keys"),
    f"PUT {_RECORDING}/hold": WATCHERS,
    f"DELETE {_RECORDING}/hold": WATCHERS,
    "DELETE /recording-shares/{share_id}": WATCHERS,
    "GET /interactions/{interaction_id}/marks": EVERYBODY,
    "POST /interactions/{interaction_id}/marks": EVERYBODY,
    "DELETE /interactions/{interaction_id}/marks/{mark_id}": EVERYBODY,
}

_ROUTES: dict[str, frozenset[str]] = {
    **_CASEWORK,
    **_RECORDINGS,
    "GET /me": EVERYBODY,
    "PUT /me/language": EVERYBODY,
    "GET /me/phone": DESK,
    "PUT /me/presence": DESK,
    "PUT /me/device": DESK,
    "GET /live": EVERYBODY,
    "GET /directory": DESK,
    "POST /calls": DESK,
    **{
        f"POST /calls/{{call}}/{verb}": DESK
        for verb in (
            *("answer", "decline", "hangup", "hold", "retrieve", "mute", "unmute", "dtmf"),
            *("transfer", "consult", "consult/complete", "consult/cancel"),
            *("conference", "conference/leave", "members/{member}/mute"),
            *("members/{member}/unmute", "recording/pause", "recording/resume", "help", "rejoin"),
            *("recording/start", "recording/stop", "recording/mark"),
        )
    },
    "PUT /calls/{call}/customer": DESK,
    "DELETE /calls/{call}/members/{member}": DESK,
    "DELETE /calls/{call}/help": DESK,
    "POST /calls/{call}/supervise": WATCHERS,
    "DELETE /calls/{call}/supervise": WATCHERS,
    "POST /calls/{call}/force-hangup": WATCHERS,
    "PUT /live/agents/{username}/presence": WATCHERS,
    "PATCH /live/agents/{username}": WATCHERS,
    "GET /trunks/status": EVERYBODY,
    "GET /queues/{queue}/next": WATCHERS,
    "POST /trunks/{trunk}/test": ADMIN,
    "GET /reports/wait-estimates": ANALYSTS,
    "GET /reports/blocked-callers": ANALYSTS,
    "GET /reports/queues": ANALYSTS,
    "GET /reports/load": ANALYSTS,
    "GET /reports/self-service": ANALYSTS,
    "GET /missed-callers": EVERYBODY,
    "GET /voicemails": EVERYBODY,
    "GET /voicemails/{voicemail_id}/audio": EVERYBODY,
    "PATCH /voicemails/{voicemail_id}": DESK,
    "POST /interactions/{interaction_id}/record": DESK,
    "GET /customers": EVERYBODY,
    "GET /calendars/{calendar_id}/opening": EVERYBODY,
    "GET /customers/lookup": EVERYBODY,
    "GET /customers/{customer_id}": EVERYBODY,
    "GET /customers/{customer_id}/timeline": EVERYBODY,
    "POST /customers": DESK,
    "PATCH /customers/{customer_id}": DESK,
    "DELETE /customers/{customer_id}": WATCHERS,
    "GET /interactions": EVERYBODY,
    "GET /interactions/{interaction_id}": EVERYBODY,
    "GET /interactions/{interaction_id}/routing": EVERYBODY,
    "GET /interactions/{interaction_id}/timeline": EVERYBODY,
    "GET /interactions/{interaction_id}/form": EVERYBODY,
    "PUT /interactions/{interaction_id}/form": DESK,
    "GET /interactions/{interaction_id}/recording": EVERYBODY,
    "GET /interactions/{interaction_id}/recording/peaks": EVERYBODY,
    "PUT /interactions/{interaction_id}/customer": DESK,
    "PUT /interactions/{interaction}/disposition": DESK,
    "GET /audit": WATCHERS,
    "GET /flows/kinds": EVERYBODY,
    "POST /flows/check": EVERYBODY,
    "POST /flows/{flow_id}/simulate": EVERYBODY,
    "POST /flow-tests/run": EVERYBODY,
    "GET /prompts/{prompt_id}/sound": EVERYBODY,
    "GET /flows/{flow_id}/versions": EVERYBODY,
    "GET /flows/{flow_id}/differences": EVERYBODY,
    "GET /flows/{flow_id}/problems": EVERYBODY,
    "POST /flows/{flow_id}/publish": ADMIN,
    "POST /flows/{flow_id}/roll-back": ADMIN,
}
for _name in NOUNS:
    _ROUTES |= _set_up(_name)

ROUTES = {line.replace(" ", " /api/v1", 1): roles for line, roles in _ROUTES.items()}
