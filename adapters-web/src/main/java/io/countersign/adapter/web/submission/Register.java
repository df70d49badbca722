package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.http.Csv;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.submission.Dossier;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The submissions of a project as a table, one a line. */
final class Register {

    static final Csv<Dossier> TABLE = new Csv<>(List.of("number", "name", "template", "templateVersion", "status",
            "round", "release", "ballInCourt", "requiredOnSite", "leadTimeDays", "submitBy", "reviewDueOn", "overdue",
            "submittedAt", "createdAt", "updatedAt", "id", "templateId", "equipmentId"), Register::row);

    private Register() {
    }

    private static List<String> row(Dossier dossier) {
        var submission = SubmissionResponse.from(dossier);
        return List.of(submission.number(), submission.name(), dossier.template().definition().name(),
                Integer.toString(submission.templateVersion()), submission.status(),
                Integer.toString(submission.round()), submission.release(), ballInCourt(dossier, submission),
                cell(submission.requiredOnSite()), cell(submission.leadTimeDays()), cell(submission.submitBy()),
                cell(submission.reviewDueOn()), Boolean.toString(submission.overdue()), cell(submission.submittedAt()),
                submission.createdAt().toString(), submission.updatedAt().toString(), submission.id(),
                submission.templateId(), cell(submission.equipmentId()));
    }

    private static String cell(Optional<?> value) {
        return value.map(Object::toString).orElse("");
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
