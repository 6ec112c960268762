"""What the control plane counts, for Prometheus."""

import functools

from prometheus_client import Counter, Gauge, Histogram

_FAST = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5)

inputs = Counter("linedesk_inputs_total", "Inputs that the core took", ["kind"])
inputs_of = functools.cache(inputs.labels)  # finding a label costs more than counting
refusals = Counter("linedesk_refusals_total", "Requests that the core refused", ["code"])
faults = Counter("linedesk_faults_total", "Inputs undone after an unexpected error", ["kind"])
handle_seconds = Histogram(
    "linedesk_handle_seconds", "The core's time for one input", buckets=_FAST
)
batch_size = Histogram(
    "linedesk_batch_size",
    "Inputs that shared one flush",
    buckets=(1, 2, 4, 8, 16, 32, 64, 128, 256),
)
inbox_depth = Gauge("linedesk_inbox_depth", "Inputs that wait for the core")
journal_flush_seconds = Histogram(
    "linedesk_journal_flush_seconds", "Write and fdatasync of one batch", buckets=_FAST
)
journal_waiting = Gauge("linedesk_journal_waiting_lines", "Lines that the disk did not take yet")
drain_lag_lines = Gauge(
    "linedesk_drain_lag_lines", "Journal lines that PostgreSQL does not have yet"
)
drained_facts = Counter("linedesk_drained_facts_total", "Facts written to PostgreSQL")
parked_facts = Counter("linedesk_parked_facts_total", "Facts that PostgreSQL will never take")
projection_faults = Counter("linedesk_projection_faults_total", "Facts not projected", ["name"])
lookup_failures = Counter("linedesk_lookup_failures_total", "Customer lookups without an answer")
command_failures = Counter("linedesk_command_failures_total", "Refused commands", ["kind"])
question_failures = Counter(
    "linedesk_question_failures",
    "Questions of flows without a usable answer",
    ["source", "why"],
)
