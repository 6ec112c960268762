"""A run whose figures would mislead is refused."""

import pytest
from bench.callers import Outcome
from bench.signalling import Run, refuse_unfair


def run(generator: float = 0.1, retransmitted: int = 0) -> Run:
    return Run(Outcome(1000, 1000, 0, retransmitted), {"Asterisk": 10.0}, 20.0, generator)


def test_a_run_with_a_quiet_generator_and_hardly_a_message_sent_twice_counts() -> None:
    refuse_unfair(run(generator=0.4, retransmitted=6))


@pytest.mark.parametrize("bad", [run(generator=0.41), run(retransmitted=7)])
def test_a_run_that_the_generator_or_lost_messages_shaped_is_refused(bad: Run) -> None:
    with pytest.raises(SystemExit):
        refuse_unfair(bad)
