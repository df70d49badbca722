package io.countersign.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.quantity.Quantity;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.value.SpecificationValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialValuesTest {

    @Test
    void takesAValueForWhatItLooksLike() {
        assertThat(value("true")).contains(new SpecificationValue.Truth(true));
        assertThat(value("false")).contains(new SpecificationValue.Truth(false));
        assertThat(value("5")).contains(new SpecificationValue.Number(new BigDecimal("5")));
        assertThat(value("'5.0'")).contains(new SpecificationValue.Number(new BigDecimal("5.0")));
        assertThat(value("'2026-03-01'")).contains(new SpecificationValue.Day(LocalDate.of(2026, 3, 1)));
        assertThat(value("'2026-02-30'")).contains(new SpecificationValue.Text("2026-02-30"));
        assertThat(value("'steel'")).contains(new SpecificationValue.Text("steel"));
        assertThat(value("['steel', 5, 'brass']"))
                .contains(new SpecificationValue.Chosen(List.of("steel", "brass")));
        assertThat(value("{'value': '12', 'unit': 'L/s'}")).contains(
                new SpecificationValue.Measured(new Quantity(new BigDecimal("12"), Unit.of("L/s"))));
    }

    @Test
    void takesWhatLooksLikeNothingKnownForNotOffered() {
        assertThat(value("null")).isEmpty();
        assertThat(value("1e999")).isEmpty();
        assertThat(value("{}")).isEmpty();
        assertThat(value("{'value': 1}")).isEmpty();
        assertThat(value("{'value': 1, 'unit': 'parsnip'}")).isEmpty();
        assertThat(value("{'value': 'much', 'unit': 'm'}")).isEmpty();
        assertThat(new TrialValues(JsonObject.EMPTY, List.of()).value("x")).isEmpty();
    }

    @Test
    void namesTheFieldsThatDeviate() {
        assertThat(new TrialValues(JsonObject.EMPTY, List.of()).deviating()).isEmpty();
        assertThat(new TrialValues(JsonObject.EMPTY, List.of("flow", "power")).deviating())
                .containsExactlyInAnyOrder("flow", "power");
    }

    private static Optional<SpecificationValue> value(String text) {
        var offered = (JsonObject) JsonReader.readTrusted("{'x': %s}".formatted(text).replace('\'', '"'));
        return new TrialValues(offered, List.of()).value("x");
    }
}
