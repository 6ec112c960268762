"""Everything that happened with a customer, over all media and records, in one query.

Each kind gives the same columns; PostgreSQL merges them by time. A branch stops at as many rows as
the page can need, each by its index on (customer, time), so a long history costs no more than a
short one. A rating's link is the customer's alone: whom it rates could follow it.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_KINDS = {
    "interaction": """
        select i.id, 'interaction' as kind, i.started_at as at, i.direction, i.outcome,
          q.name as queue, u.username as agent, i.disposition, d.label as label,
          i.talked as seconds, i.note as summary, i.state, null::bigint as number, '' as extra
        from interactions i left join queues q on q.id = i.queue_id
          left join users u on u.id = i.agent_id
          left join dispositions d on d.code = i.disposition and d.tenant_id = i.tenant_id
        where i.tenant_id = current_tenant() and i.customer_id = :customer
        order by i.started_at desc nulls last limit :most""",
    "ticket": """
        select t.id, 'ticket', t.opened_at, null, t.phase, null, u.username, null, c.label,
          null, t.subject, t.state, t.number, c.code
        from tickets t join case_types c on c.id = t.type_id join users u on u.id = t.owner_id
        where t.tenant_id = current_tenant() and t.customer_id = :customer
        order by t.opened_at desc limit :most""",
    "order": """
        select o.id, 'order', o.placed_at, null, o.phase, null, u.username, null, c.label, null,
          (select string_agg(l.name || ' x ' || l.quantity, ', ' order by l.rank)
           from order_lines l where l.tenant_id = current_tenant() and l.order_id = o.id),
          o.state, o.number, o.currency || ' ' || o.minor
        from orders o join case_types c on c.id = o.type_id join users u on u.id = o.owner_id
        where o.tenant_id = current_tenant() and o.customer_id = :customer
        order by o.placed_at desc limit :most""",
    "callback": """
        select b.id, 'callback', b.due_at, 'outbound', b.outcome, null, u.username, null, null,
          null, b.title, b.state, null, b.kind
        from callbacks b left join users u on u.id = b.owner_id
        where b.tenant_id = current_tenant() and b.customer_id = :customer
        order by b.due_at desc limit :most""",
    "appointment": """
        select a.id, 'appointment', a.starts_at, null, a.state, null, null, null, r.label, null,
          a.note, a.state, null, r.name
        from appointments a join resources r on r.id = a.resource_id
        where a.tenant_id = current_tenant() and a.customer_id = :customer
        order by a.starts_at desc limit :most""",
    "opportunity": """
        select p.id, 'opportunity', p.opened_at, null, p.phase, null, u.username, null, c.label,
          null, p.title, p.state, p.number, c.code
        from opportunities p join case_types c on c.id = p.type_id
          join users u on u.id = p.owner_id
        where p.tenant_id = current_tenant() and p.customer_id = :customer
        order by p.opened_at desc limit :most""",
    "note": """
        select n.id, 'note', n.at, null, null, null, n.by_name, null, null, null, n.text,
          case when n.pinned then 'pinned' else '' end, null, ''
        from notes n where n.tenant_id = current_tenant() and n.customer_id = :customer
        order by n.at desc limit :most""",
    "text": """
        select m.id, 'text', m.at, 'outbound', null, null, null, null, null, null,
          regexp_replace(m.text, '/survey/\\S+', '/survey/…'),
          m.state, null, m.noun
        from texts m where m.tenant_id = current_tenant() and m.customer_id = :customer
        order by m.at desc limit :most""",
    "survey": """
        select v.id, 'survey', coalesce(v.answered_at, v.asked_at), null, null, q.name,
          u.username, null, null, null, v.comment,
          case when v.score is null then 'asked' else 'answered' end, null, v.score::text
        from surveys v left join queues q on q.id = v.queue_id
          left join users u on u.id = v.agent_id
        where v.tenant_id = current_tenant() and v.customer_id = :customer
        order by coalesce(v.answered_at, v.asked_at) desc limit :most""",
}
KINDS = tuple(_KINDS)
_COUNTED = {
    "interaction": "interactions",
    "ticket": "tickets",
    "order": "orders",
    "callback": "callbacks",
    "appointment": "appointments",
    "opportunity": "opportunities",
    "note": "notes",
    "text": "texts",
    "survey": "surveys",
}


def _query(kinds: Sequence[str]) -> str:
    """The interaction's branch stands first for its column names, empty when it is not asked."""
    parts = [f"({_KINDS['interaction']})"] if "interaction" in kinds else [_NOTHING]
    parts += [f"({_KINDS[kind]})" for kind in kinds if kind != "interaction"]
    merged = " union all ".join(parts)
    counted = " + ".join(
        f"(select count(*) from {_COUNTED[kind]} x where x.tenant_id = current_tenant() "
        "and x.customer_id = :customer)"
        for kind in kinds
    )
    return (
        f"select *, ({counted}) as total from ({merged}) as everything "
        "order by at desc nulls last, id desc limit :limit offset :offset"
    )


_NOTHING = f"({_KINDS['interaction'].replace(':customer', 'null::uuid')})"


async def fetch_timeline(
    session: AsyncSession, customer: UUID, kinds: Sequence[str], limit: int, offset: int
) -> tuple[Sequence[Any], int]:
    values = {"customer": customer, "limit": limit, "offset": offset, "most": limit + offset}
    rows = (await session.execute(text(_query(kinds)), values)).all()
    return rows, rows[0].total if rows else 0
