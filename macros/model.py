"""The question data: what `data/questions.json` may hold, and nothing else.

Every rule that one field, or one file, can break is here; rules that need other files (answers, pages) are in
`macros.loader`. `python -m macros.schema` writes the JSON schema that editors use.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

MAX_TITLE_WORDS = 8

Difficulty = Literal["easy", "medium", "hard"]


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("it is blank; write it, or remove the field")
    return text


def _plain(heading: str) -> str:
    if any(sign in heading for sign in "$`\\"):
        raise ValueError("it holds maths or code; say it in words, since headings and search show it as text")
    return heading


def _short(title: str) -> str:
    words = len(title.split())
    if words > MAX_TITLE_WORDS:
        raise ValueError(f"it has {words} words; cut it to {MAX_TITLE_WORDS}")
    return title


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=False), AfterValidator(_not_blank)]
Heading = Annotated[Text, AfterValidator(_plain)]
Title = Annotated[Heading, AfterValidator(_short)]


class Model(BaseModel):
    """Strict and frozen: an unknown field is an error, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Part(Model):
    """What can be asked, answered, linked, searched and practiced."""

    id: Slug = Field(
        description="Short, says what the part is about, unique in the book; never changes once published."
    )
    title: Title = Field(
        description="At most eight words, no maths: for headings, the table of contents, search results."
    )
    difficulty: Difficulty | None = Field(description="null where the source gives none; shown as Unrated.")
    kind: Literal["code"] | None = Field(None, description="code where the question asks for a program.")
    text: Text = Field(description="The question, Markdown with maths.")
    source: Text | None = Field(None, description="The source's exact words, where `text` differs from them.")
    note: Text | None = Field(
        None, description="One sentence for the reader: what was corrected. Where meaning was touched."
    )
    given: Text | None = Field(None, description="Data the part needs, Markdown; shown between text and answer.")
    options: list[Text] = Field([], description="The choices of a multiple-choice part.")
    aliases: list[Text] = Field([], description="Words people search for that the title and the text lack.")
    former_ids: list[Slug] = Field(
        [], description="Ids this part was published under before; their links keep working."
    )


class Question(Model):
    """A numbered question of the source: one part, or a stem with several."""

    number: int = Field(gt=0, description="The source's number, counted within the section.")
    stem: Heading | None = Field(None, description="What the parts have in common; only where there are several parts.")
    source: Text | None = Field(None, description="The source's exact words, where `stem` differs from them.")
    parts: list[Part] = Field(min_length=1)

    @model_validator(mode="after")
    def _stem_iff_parts(self) -> Question:
        if (self.stem is not None) != (len(self.parts) > 1):
            raise ValueError(f"question {self.number}: give a stem exactly where there are several parts")
        return self

    @property
    def shared_given(self) -> str | None:
        """The data that all parts of the question are given alike, shown once; None where they differ."""
        given = {part.given for part in self.parts}
        return given.pop() if len(given) == 1 and self.stem else None


class Topic(Model):
    """An entry of a reference page: linked and searched like a part, but not a question."""

    id: Slug
    title: Title
    text: Text
    aliases: list[Text] = []
    former_ids: list[Slug] = []


class TopicGroup(Model):
    title: Heading
    topics: list[Topic] = Field(min_length=1)


class Section(Model):
    """One page of the site: numbered questions, or groups of topics."""

    id: Slug
    title: Heading
    questions: list[Question] = []
    topics: list[TopicGroup] = []

    @model_validator(mode="after")
    def _questions_or_topics(self) -> Section:
        if bool(self.questions) == bool(self.topics):
            raise ValueError(f"section '{self.id}': give either questions or topics")
        numbers = [question.number for question in self.questions]
        if numbers != list(range(1, len(numbers) + 1)):
            raise ValueError(f"section '{self.id}': number its questions 1, 2, 3 … in order; found {numbers}")
        return self


class Chapter(Model):
    id: Slug
    title: Heading
    sections: list[Section] = Field(min_length=1)


class Bank(Model):
    """The whole of `data/questions.json`."""

    schema_: str | None = Field(None, alias="$schema", description="Lets an editor complete and check this file.")
    chapters: list[Chapter] = Field(min_length=1)
