"""Calls are found by the words of their notes and by their agent, without reading all of them."""

from alembic import op

from linedesk.migrations.tenancy import create_table

revision = "0024"
down_revision = "0023"

_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
_NOTES = """
    (select tenant_id, id as interaction_id, id as note_id, lower(note) as note from interactions
     where note <> ''
     union all select tenant_id, interaction_id, id, lower(note) from recording_marks) as notes
"""
_LATIN = f"""
    select 'w' || left(run[1], 50) as word
    from regexp_matches(regexp_replace(note, '{_HAN}', ' ', 'g'), '[[:alnum:]]+', 'g') as run
"""
_SIGNS = f"""
    select 'h' || substr(note, at, many)
    from generate_series(1, length(note)) as at, generate_series(1, 2) as many
    where substr(note, at, many) ~ ('^{_HAN}{{' || many || '}}$')
"""


def upgrade() -> None:
    create_table(
        "note_words",
        'word text collate "C" not null',
        "note_id uuid not null",
        "interaction_id uuid not null",
        "primary key (tenant_id, word, note_id)",
    )
    op.execute("create index note_words_interaction on note_words (interaction_id)")
    op.execute("create index interactions_agent on interactions (tenant_id, agent_id, started_at)")
    _index_what_is_there()


def _index_what_is_there() -> None:
    """As `crm/knowledge/words.py` splits them. The owner reads every tenant's rows meanwhile."""
    tables = ("interactions", "recording_marks", "note_words")
    for table in tables:
        op.execute(f"alter table {table} no force row level security")
    op.execute(
        "insert into note_words (tenant_id, interaction_id, note_id, word) "
        f"select distinct tenant_id, interaction_id, note_id, word from {_NOTES}, "
        f"lateral ({_LATIN} union all {_SIGNS}) as words"
    )
    for table in tables:
        op.execute(f"alter table {table} force row level security")
