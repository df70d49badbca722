package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.collection.Csv;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionCore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The submissions of a project as a table, one a line. */
final class Register {

    private static final List<String> BEFORE_FACTS = List.of("number", "name", "template", "templateVersion", "status",
            "round", "release", "ballInCourt");
    private static final List<String> AFTER_FACTS = List.of("submitBy", "reviewDueOn", "overdue", "submittedAt",
            "createdAt", "updatedAt", "id", "templateId", "equipmentId");

    static final Csv<Dossier> TABLE = new Csv<>(line(List.of(BEFORE_FACTS, OfferedMembers.FACTS, AFTER_FACTS)),
            Register::row);

    private Register() {
    }

    private static List<String> row(Dossier dossier) {
        var status = dossier.submission().status();
        var core = dossier.submission().core();
        var offer = core.offer();
        var form = offer.toJson();
        var awaited = Awaited.of(dossier);
        var deadlines = awaited.deadlines();
        return line(List.of(List.of(core.number().toString(), offer.name(), dossier.template().definition().name(),
                Integer.toString(core.template().number()), status.jsonName(), Integer.toString(core.rounds()),
                status.release().jsonName(), ballInCourt(dossier, awaited)),
                OfferedMembers.FACTS.stream().map(name -> cell(form.member(name))).toList(),
                List.of(cell(deadlines.submitBy().map(Due::on)), cell(deadlines.review().map(Due::on)),
                        Boolean.toString(deadlines.overdueAt(dossier.at())),
                        cell(core.submitted().map(SubmissionCore.Submitted::at)), core.creation().at().toString(),
                        core.updatedAt().toString(), core.id().toString(), core.template().template().toString(),
                        cell(offer.equipment()))));
    }

    private static List<String> line(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static String cell(Optional<?> value) {
        return value.map(present -> switch (present) {
            case JsonText(var text) -> text;
            case JsonValue json -> JsonWriter.write(json);
            default -> present.toString();
        }).orElse("");
    }

    /** The disciplines that are awaited, or the side that offers. */
    private static String ballInCourt(Dossier dossier, Awaited awaited) {
        return awaited.ballInCourt().stream()
                .map(ball -> ball.consultantType()
                        .map(type -> dossier.surroundings().consultantTypeNames().getOrDefault(type, type.toString()))
                        .orElse("contractor"))
                .collect(Collectors.joining("; "));
    }
}
