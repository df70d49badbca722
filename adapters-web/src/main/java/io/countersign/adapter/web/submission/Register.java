package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.collection.Csv;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.submission.Dossier;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The submissions of a project as a table, one a line. */
final class Register {

    private static final List<String> BEFORE_FACTS = List.of("number", "name", "template", "templateVersion", "status",
            "round", "release", "ballInCourt");
    private static final List<String> AFTER_FACTS = List.of("submitBy", "reviewDueOn", "overdue", "submittedAt",
            "createdAt", "updatedAt", "id", "templateId", "equipmentId");

    static final Csv<Dossier> TABLE = new Csv<>(line(BEFORE_FACTS, OfferedMembers.FACTS, AFTER_FACTS), Register::row);

    private Register() {
    }

    private static List<String> row(Dossier dossier) {
        var submission = SubmissionResponse.from(dossier);
        var offer = dossier.submission().core().offer().toJson();
        return line(List.of(submission.number(), submission.name(), dossier.template().definition().name(),
                Integer.toString(submission.templateVersion()), submission.status(),
                Integer.toString(submission.round()), submission.release(), ballInCourt(dossier, submission)),
                OfferedMembers.FACTS.stream().map(name -> cell(offer.member(name))).toList(),
                List.of(cell(submission.submitBy()), cell(submission.reviewDueOn()),
                        Boolean.toString(submission.overdue()), cell(submission.submittedAt()),
                        submission.createdAt().toString(), submission.updatedAt().toString(), submission.id(),
                        submission.templateId(), cell(submission.equipmentId())));
    }

    @SafeVarargs
    private static List<String> line(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static String cell(Optional<?> value) {
        return value.map(present -> switch (present) {
            case JsonText(var text) -> text;
            case JsonValue json -> JsonWriter.write(json);
            default -> present.toString();
        }).orElse("");
    }

    /** The disciplines that are awaited, or the side that offers. */
    private static String ballInCourt(Dossier dossier, SubmissionResponse submission) {
        return submission.ballInCourt().stream()
                .map(ball -> ball.consultantTypeId().map(UUID::fromString).map(ConsultantTypeId::new)
                        .map(type -> dossier.consultantTypeNames().getOrDefault(type, type.toString()))
                        .orElse("contractor"))
                .collect(Collectors.joining("; "));
    }
}
