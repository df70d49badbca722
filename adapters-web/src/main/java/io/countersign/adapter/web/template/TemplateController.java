package io.countersign.adapter.web.template;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.call.EmptyBodyAllowed;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.template.port.in.CreateTemplateUseCase;
import io.countersign.application.template.port.in.DeleteTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.ListTemplatesUseCase;
import io.countersign.application.template.port.in.PublishTemplateUseCase;
import io.countersign.application.template.port.in.ReplaceTemplateUseCase;
import io.countersign.application.template.port.in.RetireTemplateUseCase;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.CommandJson;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateFilter;
import io.countersign.domain.template.TemplateId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The resource {@code /equipment-templates}. */
@RestController
@RequestMapping(path = TemplateController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class TemplateController {

    static final String PATH = "/api/v1/equipment-templates";

    private static final int MAX_CATEGORY = 100;
    private static final int MAX_TEXT = 255;

    private final ListTemplatesUseCase listTemplates;
    private final GetTemplateUseCase getTemplate;
    private final CreateTemplateUseCase createTemplate;
    private final ReplaceTemplateUseCase replaceTemplate;
    private final PublishTemplateUseCase publishTemplate;
    private final RetireTemplateUseCase retireTemplate;
    private final DeleteTemplateUseCase deleteTemplate;

    TemplateController(ListTemplatesUseCase listTemplates, GetTemplateUseCase getTemplate,
            CreateTemplateUseCase createTemplate, ReplaceTemplateUseCase replaceTemplate,
            PublishTemplateUseCase publishTemplate, RetireTemplateUseCase retireTemplate,
            DeleteTemplateUseCase deleteTemplate) {
        this.listTemplates = listTemplates;
        this.getTemplate = getTemplate;
        this.createTemplate = createTemplate;
        this.replaceTemplate = replaceTemplate;
        this.publishTemplate = publishTemplate;
        this.retireTemplate = retireTemplate;
        this.deleteTemplate = deleteTemplate;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var filter = new TemplateFilter(call.query().text("category").text(1, MAX_CATEGORY),
                call.query().text("q").text(1, MAX_TEXT), call.query().bool("active"));
        return CollectionAnswer.of(call,
                page -> listTemplates.list(new ListTemplatesUseCase.Query(call.actor(), filter, page))
                        .map(Outcome::done),
                TemplateResponse::from);
    }

    @GetMapping("/{templateId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetTemplateUseCase.Query(call.actor(), id(call));
        return getTemplate.get(query).map(outcome -> call.answer(outcome, TemplateController::shown));
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> create(Call call) {
        var command = new CreateTemplateUseCase.Command(call.actor(), new TemplateId(call.newId()),
                call.body(TemplateDefinition::read), call.at());
        return createTemplate.create(command).map(outcome -> call.answer(outcome, template -> Answer
                .created(PATH + '/' + template.id(), TemplateResponse.from(template))
                .tagged(template.version())));
    }

    @PutMapping("/{templateId}")
    Mono<ResponseEntity<byte[]>> replace(Call call) {
        var command = new ReplaceTemplateUseCase.Command(call.actor(), id(call), call.precondition(),
                call.body(TemplateDefinition::read), call.at());
        return replaceTemplate.replace(command).map(outcome -> call.answer(outcome, TemplateController::shown));
    }

    @PostMapping("/{templateId}/publish")
    Mono<ResponseEntity<byte[]>> publish(@EmptyBodyAllowed Call call) {
        var command = new PublishTemplateUseCase.Command(call.actor(), id(call), call.precondition(),
                call.body(CommandJson::none), call.at());
        return publishTemplate.publish(command).map(outcome -> call.answer(outcome, version -> Answer
                .created(PATH + '/' + version.id().template() + "/versions/" + version.id().number(),
                        TemplateVersionResponse.from(version))
                .tagged(version.digest())));
    }

    @PostMapping("/{templateId}/retire")
    Mono<ResponseEntity<byte[]>> retire(@EmptyBodyAllowed Call call) {
        var command = new RetireTemplateUseCase.Command(call.actor(), id(call), call.precondition(),
                call.body(CommandJson::none), call.at());
        return retireTemplate.retire(command).map(outcome -> call.answer(outcome, TemplateController::shown));
    }

    @DeleteMapping("/{templateId}")
    Mono<ResponseEntity<byte[]>> delete(Call call) {
        call.refuseFaultsOfQuery();
        var command = new DeleteTemplateUseCase.Command(call.actor(), id(call), call.precondition());
        return deleteTemplate.delete(command).map(outcome -> call.answer(outcome, template -> Answer.noContent()));
    }

    private static TemplateId id(Call call) {
        return call.id("templateId", TemplateId::new);
    }

    private static Answer shown(EquipmentTemplate template) {
        return Answer.ok(TemplateResponse.from(template)).tagged(template.version());
    }
}
