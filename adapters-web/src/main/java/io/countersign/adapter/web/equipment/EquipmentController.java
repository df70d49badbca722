package io.countersign.adapter.web.equipment;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.equipment.port.in.ListEquipmentUseCase;
import io.countersign.application.equipment.port.in.RegisterEquipmentUseCase;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.project.ProjectId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/projects/{projectId}/equipment", produces = MediaType.APPLICATION_JSON_VALUE)
final class EquipmentController {

    private final ListEquipmentUseCase list;
    private final GetEquipmentUseCase get;
    private final RegisterEquipmentUseCase register;

    EquipmentController(ListEquipmentUseCase list, GetEquipmentUseCase get, RegisterEquipmentUseCase register) {
        this.list = list;
        this.get = get;
        this.register = register;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var project = call.id("projectId", ProjectId::new);
        return CollectionAnswer.of(call, page -> list.list(new ListEquipmentUseCase.Query(call.actor(), project, page)),
                EquipmentResponse::from);
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> register(Call call) {
        var command = new RegisterEquipmentUseCase.Command(call.actor(), call.id("projectId", ProjectId::new),
                new EquipmentId(call.newId()), call.body(Equipment.Definition::read), call.at());
        return register.register(command).map(outcome -> call.answer(outcome, item -> Answer
                .created("/api/v1/projects/" + item.project() + "/equipment/" + item.id(), EquipmentResponse.from(item))
                .taggedByContent()));
    }

    @GetMapping("/{equipmentId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetEquipmentUseCase.Query(call.actor(), call.id("projectId", ProjectId::new),
                call.id("equipmentId", EquipmentId::new));
        return get.get(query).map(outcome -> call.answer(outcome,
                item -> Answer.ok(EquipmentResponse.from(item)).taggedByContent()));
    }
}
