package io.countersign.domain.equipment;

import static io.countersign.domain.project.Building.CONTRACTOR;
import static io.countersign.domain.project.Building.CREATED;
import static io.countersign.domain.project.Building.MANAGER;
import static io.countersign.domain.project.Building.NOT_FOUND;
import static io.countersign.domain.project.Building.PROJECT;
import static io.countersign.domain.project.Building.STRANGER;
import static io.countersign.domain.project.Building.VIEWER;
import static io.countersign.domain.project.Building.json;
import static io.countersign.domain.project.Building.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.equipment.Equipment.Definition;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EquipmentTest {

    private static final EquipmentId ID = new EquipmentId(new UUID(5, 1));
    private static final Definition PUMP = new Definition("Pump P-1", Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), JsonObject.EMPTY);

    @Test
    void isRegisteredByManagersAndContractors() {
        var fault = Fault.at(Pointer.ROOT.member("name"), FaultCode.REQUIRED);
        var bad = new Checked.Invalid<Definition>(List.of(fault));
        var registered = Outcome.done(new Equipment(ID, PROJECT.id(), PUMP, CREATED));

        assertThat(Equipment.register(CONTRACTOR, ID, new Checked.Valid<>(PUMP), CREATED)).isEqualTo(registered);
        assertThat(Equipment.register(MANAGER, ID, new Checked.Valid<>(PUMP), CREATED)).isEqualTo(registered);
        assertThat(Equipment.register(CONTRACTOR, ID, bad, CREATED))
                .isEqualTo(refused(new Refusal.InvalidContent(List.of(fault))));
        assertThat(Equipment.register(VIEWER, ID, bad, CREATED)).isEqualTo(
                refused(new Refusal.Forbidden(List.of(Refusal.Role.MANAGER, Refusal.Role.CONTRACTOR))));
        assertThat(Equipment.register(STRANGER, ID, bad, CREATED)).isEqualTo(refused(NOT_FOUND));
    }

    @Test
    void isWrittenDownWithItsMakeAndFreeData() {
        assertThat(Definition.read(json("{'name': ' Pump P-1 '}"))).isEqualTo(new Checked.Valid<>(PUMP));
        assertThat(Definition.read(json("""
                {'name': 'Pump P-1', 'equipmentType': 'pump', 'manufacturer': 'maker', 'modelNumber': 'M-1',
                 'serialNumber': 'S-1', 'specifications': {'cafe\u0301': '1.50'}}""")))
                .isEqualTo(new Checked.Valid<>(new Definition("Pump P-1", Optional.of("pump"), Optional.of("maker"),
                        Optional.of("M-1"), Optional.of("S-1"),
                        JsonObject.with().put("caf\u00e9", "1.50").build())));
    }

    @Test
    void saysEverythingThatIsWrongWithADefinition() {
        var tooLong = "n".repeat(256);

        assertThat(FaultLines.of(Definition.read(json("null")))).containsExactly(" required");
        assertThat(FaultLines.of(Definition.read(json("{'name': 'n', 'specifications': [], 'id': 1}"))))
                .containsExactly("/id unknown-field", "/name too-short", "/specifications wrong-type");
        assertThat(FaultLines.of(Definition.read(json("""
                {'name': '%1$s', 'equipmentType': '%1$s', 'manufacturer': '%1$s', 'modelNumber': '%1$s',
                 'serialNumber': '%1$s', 'specifications': {'k': '\\u0000'}}""".formatted(tooLong)))))
                .containsExactly("/equipmentType too-long", "/manufacturer too-long", "/modelNumber too-long",
                        "/name too-long", "/serialNumber too-long", "/specifications/k unstorable-text");
    }
}
