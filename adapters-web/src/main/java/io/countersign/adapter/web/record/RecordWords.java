package io.countersign.adapter.web.record;

import io.countersign.adapter.web.text.Html;
import io.countersign.adapter.web.text.Texts;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonBoolean;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.round.Decision;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of a record in one language. Words of people keep a direction of their own. */
final class RecordWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final GetSubmissionRecordUseCase.Result record;
    private final Texts texts;

    RecordWords(GetSubmissionRecordUseCase.Result record, Texts texts) {
        this.record = record;
        this.texts = texts;
    }

    String text(String key) {
        return texts.text("record." + key);
    }

    String term(String word) {
        return texts.term(word);
    }

    String label(Labels labels, String key) {
        return texts.label(labels, key);
    }

    String person(UserId user) {
        return record.names().getOrDefault(user, user.toString());
    }

    Html said(String words) {
        return Html.of("<bdi>{}</bdi>", words);
    }

    Html code(String words) {
        return Html.of("<code dir=\"ltr\">{}</code>", words);
    }

    Html optional(Optional<?> value) {
        return value.map(it -> said(it.toString())).orElse(Html.NONE);
    }

    /** In the time zone of the project, with its offset. */
    Html time(Instant instant) {
        var zone = record.dossier().access().project().definition().timeZone();
        return Html.of("<time dir=\"ltr\" datetime=\"{}\">{}</time>", instant,
                TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
    }

    Html act(UserId by, Instant at, Optional<String> reason) {
        return Html.of("{} &middot; {} {}", said(person(by)), time(at), optional(reason));
    }

    Html fact(String key, Html value) {
        return Html.of("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", text(key), value);
    }

    Html section(String key, Html content) {
        return Html.of("<h2>{}</h2>\n{}", text(key), content);
    }

    Html table(List<String> columns, List<List<Html>> rows) {
        if (rows.isEmpty()) {
            return Html.of("<p>{}</p>", text("none"));
        }
        var header = Html.all(columns.stream().map(key -> Html.of("<th scope=\"col\">{}</th>", text(key))).toList());
        var body = Html.all(rows.stream()
                .map(cells -> Html.of("<tr>{}</tr>",
                        Html.all(cells.stream().map(cell -> Html.of("<td>{}</td>", cell)).toList())))
                .toList());
        return Html.of("<table><thead><tr>{}</tr></thead>\n<tbody>{}</tbody></table>", header, body);
    }

    Html value(Optional<JsonValue> given) {
        return given.map(value -> said(plain(value))).orElse(Html.NONE);
    }

    private String plain(JsonValue value) {
        return switch (value) {
            case JsonText(var text) -> text;
            case JsonBoolean(var truth) -> text(truth ? "yes" : "no");
            case JsonArray(var elements) -> elements.stream().map(this::plain).collect(Collectors.joining(", "));
            case JsonObject(var members) -> quantity(members).orElseGet(() -> JsonWriter.write(value));
            default -> JsonWriter.write(value);
        };
    }

    private Optional<String> quantity(Map<String, JsonValue> members) {
        return members.keySet().equals(Set.of("value", "unit"))
                ? Optional.of(members.values().stream().map(this::plain).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    List<Html> decision(Decision decision) {
        var person = decision.signature().onBehalfOf()
                .map(holder -> Html.of("{} ({} {})", said(person(decision.approver())), text("onBehalfOf"),
                        said(person(holder))))
                .orElseGet(() -> said(person(decision.approver())));
        var carried = decision.carriedFrom()
                .map(made -> Html.of(" ({} {})", text("carriedFrom"), made.round())).orElse(Html.NONE);
        var counts = decision.current()
                ? Html.NONE
                : Html.of(" ({})", text(decision.retractedAt().isPresent()
                        ? "retracted"
                        : "superseded"));
        return List.of(said(decision.signature().discipline()), person,
                Html.of("{}{}{}", said(term(decision.kind().jsonName())), carried, counts),
                optional(decision.statement().comments()),
                said(String.join(", ", decision.statement().acceptedDeviations())),
                time(decision.decidedAt()));
    }
}
