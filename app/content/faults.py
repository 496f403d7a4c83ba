"""A fault in content: where it stands and what a writer does about it. Collected, never raised one by one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

import yaml
from pydantic import ValidationError


class Severity(StrEnum):
    """An error stops the start; a warning is told and lived with."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Fault:
    """`file` is relative to the content folder; `field` a dotted path in it; `says` a sentence a writer understands."""

    file: str
    field: str
    says: str
    severity: Severity = Severity.ERROR

    @property
    def stops(self) -> bool:
        """True where the site must not start with it."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.says}"


@dataclass
class FaultList:
    """Gathers faults while reading goes on."""

    faults: list[Fault] = field(default_factory=list)

    def add(self, file: str, where: str, says: str) -> None:
        """Note one error."""
        self.faults.append(Fault(file, where, says))

    @contextmanager
    def reading(self, file: str) -> Iterator[None]:
        """Turn what goes wrong while a file is read and shaped into faults of that file."""
        try:
            yield
        except FileNotFoundError:
            self.add(file, "file", "This file is missing.")
        except UnicodeDecodeError:
            self.add(file, "file", "This file is not UTF-8 text.")
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = f" near line {mark.line + 1}" if mark else ""
            self.add(file, "file", f"This is not valid YAML{line}. Put quotes round text that holds a colon.")
        except ValidationError as error:
            for detail in error.errors():
                where = ".".join(str(part) for part in detail["loc"]) or "file"
                self.add(file, where, str(detail["msg"]))
        except (AttributeError, KeyError, TypeError, ValueError):
            self.add(file, "file", "This is not shaped as it should be. Hold it against one beside it that works.")
