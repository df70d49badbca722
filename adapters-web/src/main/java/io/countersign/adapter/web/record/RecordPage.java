package io.countersign.adapter.web.record;

import io.countersign.adapter.web.submission.OfferedMembers;
import io.countersign.adapter.web.text.Html;
import io.countersign.adapter.web.text.HtmlPage;
import io.countersign.adapter.web.text.Texts;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.domain.deviation.Figure;
import io.countersign.domain.deviation.Finding;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.MissingVotes;
import io.countersign.domain.submission.SubmissionCore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The record of a submission as a page: its content, its deviations, its decisions and its outcome. */
final class RecordPage {

    private final GetSubmissionRecordUseCase.Result record;
    private final RecordWords words;

    RecordPage(GetSubmissionRecordUseCase.Result record, Texts texts) {
        this.record = record;
        this.words = new RecordWords(record, texts);
    }

    HtmlPage page() {
        var core = core();
        return new HtmlPage(core.number() + " " + core.offer().name(), Html.all(List.of(
                Html.of("<h1><bdi>{}</bdi> <bdi>{}</bdi></h1>", core.number(), core.offer().name()),
                facts(),
                words.section("values", words.table(List.of("field", "offered"), values())),
                words.section("documents", words.table(List.of("document", "name", "address", "digest"), documents())),
                words.section("checklist", words.table(List.of("item", "answer"), checklist())),
                words.section("deviations", words.table(List.of("field", "state", "against", "constraint", "required",
                        "offered", "delta", "reason"), deviations())),
                words.section("verdict", verdict()),
                words.section("rounds", rounds()),
                words.section("ledger", new RecordLedger(record, words).section()),
                Html.of("<p>{} {}</p>", words.text("asOf"), words.time(record.dossier().at())))));
    }

    private SubmissionCore core() {
        return record.dossier().submission().core();
    }

    private Html facts() {
        var dossier = record.dossier();
        var core = core();
        var status = dossier.submission().status();
        var facts = Html.all(List.of(
                words.fact("project", words.said(dossier.access().project().definition().name())),
                words.fact("template", words.said(words.label(dossier.template().definition().heading().labels(),
                        dossier.template().definition().name()) + " (" + core.template().number() + ")")),
                words.fact("status", words.said(words.term(status.jsonName()))),
                words.fact("release", words.said(words.term("release." + status.release().jsonName()))),
                offered(core.offer().toJson()),
                words.fact("created", words.act(core.creation().by(), core.creation().at(), Optional.empty())),
                words.fact("authors", words.said(core.authors().stream().map(words::person).sorted()
                        .collect(Collectors.joining(", "))))));
        var acts = Html.all(record.acts().stream().map(done -> words.fact(switch (done.deed()) {
            case OVERRIDDEN -> "overridden";
            case WITHDRAWN -> "withdrawn";
            case VOIDED -> "voided";
        }, words.act(done.act().by(), done.act().at(), done.act().reason()))).toList());
        return Html.of("<table>{}\n{}</table>", facts, acts);
    }

    private Html offered(JsonObject offer) {
        return Html.all(OfferedMembers.FACTS.stream().map(name -> words.fact(name, words.value(offer.member(name))))
                .toList());
    }

    private List<List<Html>> values() {
        var offered = core().offer().values();
        return record.dossier().template().definition().specifications().stream()
                .map(field -> List.of(words.said(words.label(field.labels(), field.key())),
                        words.value(Optional.ofNullable(offered.get(field.key())))))
                .toList();
    }

    private List<List<Html>> documents() {
        var labels = record.dossier().template().definition().requiredDocuments().stream()
                .collect(Collectors.toMap(document -> document.key(), document -> words.label(document.labels(),
                        document.key()), (one, other) -> one));
        return core().offer().documents().stream()
                .map(document -> List.of(words.said(labels.getOrDefault(document.key(), document.key())),
                        words.said(document.name()), words.optional(document.uri()),
                        words.code(document.sha256().orElse(""))))
                .toList();
    }

    private List<List<Html>> checklist() {
        var answers = core().offer().checklist();
        return record.dossier().template().definition().checklist().stream()
                .map(item -> List.of(words.said(words.label(item.labels(), item.key())),
                        words.value(Optional.ofNullable(answers.get(item.key())))))
                .toList();
    }

    private List<List<Html>> deviations() {
        Map<String, String> labels = record.dossier().template().definition().specifications().stream()
                .collect(Collectors.toMap(field -> field.key(), field -> words.label(field.labels(), field.key()),
                        (one, other) -> one));
        return record.deviations().findings().stream()
                .map(finding -> deviation(finding, labels.getOrDefault(finding.field(), finding.field())))
                .toList();
    }

    private List<Html> deviation(Finding finding, String label) {
        return List.of(words.said(label), words.said(words.term("finding." + finding.status().jsonName())),
                words.said(words.term("against." + finding.against().jsonName())),
                words.said(words.term(finding.constraint())), words.optional(finding.required().map(Figure::toString)),
                words.optional(finding.offered().map(Figure::toString)),
                words.optional(finding.delta().map(Figure::toString)), words.optional(finding.reason()));
    }

    private Html verdict() {
        var explanation = record.verdict().explanation();
        var missing = explanation.missing().stream().map(this::missing).toList();
        return Html.of("<p><strong>{}</strong></p>\n{}", words.term("verdict." + explanation.proof().verdict()
                .jsonName()), words.table(List.of("discipline", "count"), missing));
    }

    private List<Html> missing(MissingVotes votes) {
        return List.of(words.said(record.verdict().consultantTypeNames()
                .getOrDefault(votes.consultantType(), votes.consultantType().toString())),
                words.said(Integer.toString(votes.count())));
    }

    private Html rounds() {
        return Html.all(record.rounds().stream().map(this::round).toList());
    }

    private Html round(Round round) {
        var closing = round.closing().map(it -> words.fact("closed", Html.of("{} &middot; {}",
                words.term(it.result().jsonName()), words.time(it.at())))).orElse(Html.NONE);
        return Html.of("<h3>{} {}</h3>\n<table>{}\n{}\n{}</table>\n{}", words.text("round"), round.number(),
                words.fact("submitted", words.act(round.submittedBy(), round.submittedAt(), Optional.empty())), closing,
                words.fact("digest", words.code(round.contentDigest())),
                words.table(List.of("discipline", "person", "decision", "comments", "accepted", "decided"),
                        round.decisions().stream().map(words::decision).toList()));
    }
}
