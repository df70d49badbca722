package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.submission.port.in.CreateSubmissionUseCase;
import io.countersign.application.submission.port.in.ListSubmissionsUseCase;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/projects/{projectId}/equipment-submissions", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProjectSubmissionController {

    private final ListSubmissionsUseCase list;
    private final CreateSubmissionUseCase create;

    ProjectSubmissionController(ListSubmissionsUseCase list, CreateSubmissionUseCase create) {
        this.list = list;
        this.create = create;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        return CollectionAnswer.of(call, pages(call), SubmissionResponse::from);
    }

    /** The register of the project, for spreadsheets. */
    @GetMapping(produces = "text/csv")
    Mono<ResponseEntity<?>> export(Call call) {
        return CollectionAnswer.table(call, pages(call), Register.TABLE, "submissions.csv");
    }

    private Function<PageRequest, Mono<Outcome<Page<Dossier>>>> pages(Call call) {
        var project = call.id("projectId", ProjectId::new);
        var filter = new SubmissionFilter(
                call.query().text("status").oneOf(Status.BY_JSON_NAME).map(Set::of).orElse(Set.of()),
                call.query().text("templateId").id(TemplateId::new),
                call.query().text("awaiting").id(ConsultantTypeId::new), call.query().bool("overdue"));
        return page -> list.list(new ListSubmissionsUseCase.Query(call.actor(), project, filter, page));
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> create(Call call) {
        var command = new CreateSubmissionUseCase.Command(call.actor(), call.id("projectId", ProjectId::new),
                new SubmissionId(call.newId()), call.body(), call.at());
        return create.create(command).map(outcome -> call.answer(outcome, dossier -> Answer
                .created(SubmissionAnswers.location(dossier.submission().core().id()), SubmissionResponse.from(dossier))
                .tagged(dossier.submission().core().version())));
    }
}
