package io.countersign.application.equipment;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.VERBATIM;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.equipment;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.PageWalk;
import io.countersign.application.Ports;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every {@link EquipmentRepository} keeps to. */
public abstract class EquipmentRepositoryContract {

    private Ports ports;
    private EquipmentRepository equipment;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        equipment = ports.equipment();
        done(ports.users().insert(user(1)));
        done(ports.projects().insert(project(1)));
        done(ports.projects().insert(project(2)));
    }

    @Test
    void keepsEveryPartAsItWasGiven() {
        var text = Optional.of(VERBATIM);
        var item = new Equipment(equipment(1, project(1)).id(), project(1).id(),
                new Equipment.Definition(VERBATIM, text, text, text, text, JsonObject.EMPTY), at(1));
        done(insert(item));
        done(insert(equipment(2, project(1))));

        assertThat(maybe(equipment.find(project(1).id(), item.id()))).contains(item);
        assertThat(value(equipment.page(project(1).id(), PageWalk.ALL)).items())
                .containsExactly(equipment(2, project(1)), item);
    }

    @Test
    void keepsSpecificationsCharacterByCharacter() {
        var specifications = """
                {"z":1.50,"a":1e3,"מים":"<b>5 \\"mg\\"</b>","list":[null,true,{"deep":{"er":[]}}],"long":12345678901234567890.123}""";
        var item = new Equipment(equipment(1, project(1)).id(), project(1).id(),
                new Equipment.Definition("Item", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        (JsonObject) JsonReader.readTrusted(specifications)),
                at(1));
        done(insert(item));
        var found = value(equipment.find(project(1).id(), item.id()));

        assertThat(JsonWriter.write(found.definition().specifications())).isEqualTo(specifications);
    }

    @Test
    void answersNothingForWhatIsNotThereOrOfAnotherProject() {
        done(insert(equipment(1, project(1))));

        assertThat(maybe(equipment.find(project(2).id(), equipment(1, project(1)).id()))).isEmpty();
        assertThat(maybe(equipment.find(project(1).id(), equipment(2, project(1)).id()))).isEmpty();
        assertThat(value(equipment.page(project(2).id(), PageWalk.ALL)).items()).isEmpty();
    }

    @Test
    void refusesWhatRefersToNothing() {
        assertThat(failure(insert(equipment(1, project(9))), BrokenReference.class).constraint())
                .isEqualTo("fk_equipment_profiles_project_id");
        assertThat(
                failure(equipment.insert(equipment(1, project(1)), user(9).id()), BrokenReference.class).constraint())
                .isEqualTo("fk_equipment_profiles_created_by_id");
        done(insert(equipment(1, project(1))));
        assertThat(failure(insert(equipment(1, project(2))), DuplicateValue.class)).isNotNull();
    }

    @Test
    void pagesNewestFirstAndStaysStableUnderWrites() {
        for (var n = 1; n <= 5; n++) {
            done(insert(equipment(n, project(1))));
        }
        done(insert(equipment(6, project(2))));
        var next = new AtomicInteger(6);
        var read = PageWalk.read(2, request -> equipment.page(project(1).id(), request),
                () -> done(insert(equipment(next.incrementAndGet(), project(1)))));

        assertThat(read).containsExactly(equipment(5, project(1)), equipment(4, project(1)), equipment(3, project(1)),
                equipment(2, project(1)), equipment(1, project(1)));
    }

    private Mono<Void> insert(Equipment item) {
        return equipment.insert(item, user(1).id());
    }
}
