package io.countersign.adapter.web.consultanttype;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.call.EmptyBodyAllowed;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.consultanttype.port.in.CreateConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.DeleteConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.ListConsultantTypesUseCase;
import io.countersign.application.consultanttype.port.in.ReplaceConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.RetireConsultantTypeUseCase;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.CommandJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The resource {@code /consultant-types}. */
@RestController
@RequestMapping(path = ConsultantTypeController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class ConsultantTypeController {

    static final String PATH = "/api/v1/consultant-types";

    private static final String ID = "consultantTypeId";

    private final ListConsultantTypesUseCase listTypes;
    private final GetConsultantTypeUseCase getType;
    private final CreateConsultantTypeUseCase createType;
    private final ReplaceConsultantTypeUseCase replaceType;
    private final RetireConsultantTypeUseCase retireType;
    private final DeleteConsultantTypeUseCase deleteType;

    ConsultantTypeController(ListConsultantTypesUseCase listTypes, GetConsultantTypeUseCase getType,
            CreateConsultantTypeUseCase createType, ReplaceConsultantTypeUseCase replaceType,
            RetireConsultantTypeUseCase retireType, DeleteConsultantTypeUseCase deleteType) {
        this.listTypes = listTypes;
        this.getType = getType;
        this.createType = createType;
        this.replaceType = replaceType;
        this.retireType = retireType;
        this.deleteType = deleteType;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        return CollectionAnswer.of(call,
                page -> listTypes.list(new ListConsultantTypesUseCase.Query(call.actor(), page)).map(Outcome::done),
                ConsultantTypeResponse::from);
    }

    @GetMapping("/{consultantTypeId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetConsultantTypeUseCase.Query(call.actor(), id(call));
        return getType.get(query).map(outcome -> call.answer(outcome, ConsultantTypeController::shown));
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> create(Call call) {
        var command = new CreateConsultantTypeUseCase.Command(call.actor(), new ConsultantTypeId(call.newId()),
                call.body(ConsultantType.Definition::read), call.at());
        return createType.create(command).map(outcome -> call.answer(outcome, type -> Answer
                .created(PATH + '/' + type.id(), ConsultantTypeResponse.from(type))
                .tagged(type.version())));
    }

    @PutMapping("/{consultantTypeId}")
    Mono<ResponseEntity<byte[]>> replace(Call call) {
        var command = new ReplaceConsultantTypeUseCase.Command(call.actor(), id(call), call.precondition(),
                call.body(ConsultantType.Definition::read));
        return replaceType.replace(command).map(outcome -> call.answer(outcome, ConsultantTypeController::shown));
    }

    @PostMapping("/{consultantTypeId}/retire")
    Mono<ResponseEntity<byte[]>> retire(@EmptyBodyAllowed Call call) {
        var command = new RetireConsultantTypeUseCase.Command(call.actor(), id(call), call.precondition(),
                call.body(CommandJson::none), call.at());
        return retireType.retire(command).map(outcome -> call.answer(outcome, ConsultantTypeController::shown));
    }

    @DeleteMapping("/{consultantTypeId}")
    Mono<ResponseEntity<byte[]>> delete(Call call) {
        call.refuseFaultsOfQuery();
        var command = new DeleteConsultantTypeUseCase.Command(call.actor(), id(call), call.precondition());
        return deleteType.delete(command).map(outcome -> call.answer(outcome, type -> Answer.noContent()));
    }

    private static ConsultantTypeId id(Call call) {
        return call.id(ID, ConsultantTypeId::new);
    }

    private static Answer shown(ConsultantType type) {
        return Answer.ok(ConsultantTypeResponse.from(type)).tagged(type.version());
    }
}
