package io.countersign.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.Labels;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.quantity.Quantity;
import io.countersign.domain.quantity.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecificationTypeTest {

    private static final List<Option> OPTIONS = List.of(new Option("steel", Labels.NONE),
            new Option("פליז", Labels.NONE));
    private static final Map<String, SpecificationType> TYPES = Map.of("text", new SpecificationType.Text(), "integer",
            new SpecificationType.Integer(), "decimal", new SpecificationType.Decimal(), "quantity",
            new SpecificationType.Measurement(Unit.of("m3/h")), "boolean", new SpecificationType.Truth(), "choice",
            new SpecificationType.Choice(OPTIONS), "multi_choice", new SpecificationType.MultiChoice(OPTIONS), "date",
            new SpecificationType.Date(), "document", new SpecificationType.Document());

    private final Faults faults = new Faults();

    static Stream<Arguments> goodValues() {
        return Stream.of(good("text", "\"Concentration=5 mg/l\"", new SpecificationValue.Text("Concentration=5 mg/l")),
                good("text", "\" ממ\\\"ד <b> \"", new SpecificationValue.Text(" ממ\"ד <b> ")),
                good("integer", "3", number("3")), good("integer", "\"-3\"", number("-3")),
                good("integer", "3.0", number("3.0")), good("integer", "\"1e3\"", number("1e3")),
                good("decimal", "\"0.10\"", number("0.10")), good("decimal", "1.5", number("1.5")),
                good("quantity", "{\"value\":\"12\",\"unit\":\"L/s\"}", measured("12", "L/s")),
                good("quantity", "{\"unit\":\"[gal_us]/min\",\"value\":500}", measured("500", "[gal_us]/min")),
                good("boolean", "false", new SpecificationValue.Truth(false)),
                good("choice", "\"פליז\"", new SpecificationValue.Chosen(List.of("פליז"))),
                good("multi_choice", "[\"פליז\",\"steel\"]", new SpecificationValue.Chosen(List.of("פליז", "steel"))),
                good("date", "\"2026-03-31\"", new SpecificationValue.Day(LocalDate.of(2026, 3, 31))),
                good("document", "{\"name\":\"curve.pdf\"}",
                        new SpecificationValue.Document("curve.pdf", Optional.empty(), Optional.empty())),
                good("document",
                        "{\"name\":\"c\",\"uri\":\"https://x/y\",\"sha256\":\"%s\"}".formatted("0a".repeat(32)),
                        new SpecificationValue.Document("c", Optional.of("https://x/y"),
                                Optional.of("0a".repeat(32)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("goodValues")
    void readsValuesOfItsType(String type, String json, SpecificationValue expected) {
        assertThat(read(type, json)).contains(expected);
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"text|\"\"|v required", "text|5|v wrong-type",
            "text|\"\\u0000\"|v unstorable-text", "text|[\"a\"]|v wrong-type", "text|true|v wrong-type",
            "integer|1.5|v wrong-type", "integer|\"1.5\"|v wrong-type", "integer|\"one\"|v wrong-type",
            "integer|true|v wrong-type", "integer|1e100|v number-out-of-bounds", "decimal|\"\"|v wrong-type",
            "decimal|\"1,5\"|v wrong-type", "decimal|\"NaN\"|v wrong-type", "decimal|{\"value\":\"1\"}|v wrong-type",
            "quantity|\"12 L/s\"|v wrong-type", "quantity|12|v wrong-type",
            "quantity|{}|v/unit required, v/value required", "quantity|{\"value\":\"12\"}|v/unit required",
            "quantity|{\"value\":null,\"unit\":null}|v/unit required, v/value required",
            "quantity|{\"unit\":\"L/s\"}|v/value required",
            "quantity|{\"value\":\"12\",\"unit\":\"l/sec\"}|v/unit invalid-unit",
            "quantity|{\"value\":\"12\",\"unit\":\"bar\"}|v/unit incommensurable-unit",
            "quantity|{\"value\":\"12\",\"unit\":\"m3\"}|v/unit incommensurable-unit",
            "quantity|{\"value\":\"x\",\"unit\":\"bar\",\"note\":1}"
                    + "|v/note unknown-field, v/unit incommensurable-unit, v/value wrong-type",
            "boolean|\"true\"|v wrong-type", "boolean|1|v wrong-type", "choice|\"Steel\"|v not-allowed-value",
            "choice|[\"steel\"]|v wrong-type", "multi_choice|\"steel\"|v wrong-type", "multi_choice|[]|v too-few",
            "multi_choice|[\"steel\",\"wood\",5]|v/1 not-allowed-value, v/2 wrong-type",
            "multi_choice|[\"steel\",\"steel\"]|v/1 duplicate", "date|\"31.3.2026\"|v wrong-type",
            "date|\"2026-02-30\"|v wrong-type", "date|20260331|v wrong-type", "document|\"curve.pdf\"|v wrong-type",
            "document|{}|v/name required", "document|{\"name\":\"\"}|v/name required",
            "document|{\"name\":\"a\",\"sha256\":\"AB\"}|v/sha256 invalid-value",
            "document|{\"name\":\"a\",\"size\":1}|v/size unknown-field"})
    void refusesValuesOfAnotherType(String type, String json, String expected) {
        read(type, json);
        assertThat(FaultLines.of(faults.all()))
                .containsExactlyElementsOf(Stream.of(expected.split(", ")).map(line -> "/" + line).toList());
    }

    @Test
    void tellsTheUnitThatWouldDo() {
        read("quantity", "{\"value\":\"12\",\"unit\":\"bar\"}");

        assertThat(faults.all()).containsExactly(
                Fault.at(Pointer.ROOT.member("v").member("unit"), FaultCode.INCOMMENSURABLE_UNIT, "expected", "m3/h"));
    }

    @Test
    void neverThrowsOverANumberItTakes() {
        IntStream.rangeClosed(1, 140).forEach(digits -> read("quantity",
                "{\"value\":\"1%s\",\"unit\":\"L/s\"}".formatted("0".repeat(digits))));

        assertThat(FaultLines.of(faults.all())).hasSize(41).containsOnly("/v/value number-out-of-bounds");
    }

    @Test
    void knowsWhichTypesHaveAnOrderAndWhichCanBeListed() {
        assertThat(namesOf(SpecificationType::isNumeric)).containsExactlyInAnyOrder("integer", "decimal", "quantity");
        assertThat(namesOf(SpecificationType::isCountable)).containsExactlyInAnyOrder("text", "integer", "decimal");
        assertThat(namesOf(type -> !type.optionsOrNone().isEmpty())).containsExactlyInAnyOrder("choice",
                "multi_choice");
    }

    private static List<String> namesOf(Predicate<SpecificationType> which) {
        return TYPES.values().stream().filter(which).map(SpecificationType::jsonName).toList();
    }

    private Optional<SpecificationValue> read(String type, String json) {
        return TYPES.get(type).read(Field.at(JsonReader.readTrusted(json), Pointer.ROOT.member("v"), faults));
    }

    private static Arguments good(String type, String json, SpecificationValue value) {
        return Arguments.of(type, json, value);
    }

    private static SpecificationValue number(String text) {
        return new SpecificationValue.Number(new BigDecimal(text));
    }

    private static SpecificationValue measured(String number, String unit) {
        return new SpecificationValue.Measured(new Quantity(new BigDecimal(number), Unit.of(unit)));
    }
}
