"""Everything that flows may ask, as one mapping: the records' own sources and those on the web."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from linedesk.control.asking import Source
from linedesk.kit.web import HttpSource, ask


class Sources(Mapping[str, Source]):
    """`web` is asked each time, so a change of the set-up counts for the next question."""

    def __init__(self, own: Mapping[str, Source], web: Callable[[], Sequence[HttpSource]]) -> None:
        self._own = own
        self._web = web

    def __getitem__(self, name: str) -> Source:
        if name in self._own:
            return self._own[name]
        source = next((one for one in self._web() if one.name == name), None)
        if source is None:
            raise KeyError(name)
        return lambda values: ask(source, values)

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from (one.name for one in self._web() if one.name not in self._own)

    def __len__(self) -> int:
        return sum(1 for _ in self)
