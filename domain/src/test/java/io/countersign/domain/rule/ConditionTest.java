package io.countersign.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.quantity.Quantity;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.value.SpecificationValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Circumstances OFFER = new Circumstances() {

        private final Map<String, SpecificationValue> values = new HashMap<>(Map.of("text",
                new SpecificationValue.Text("é <b>"), "number", new SpecificationValue.Number(new BigDecimal("5.0")),
                "flow", new SpecificationValue.Measured(new Quantity(new BigDecimal("12"), Unit.of("L/s"))), "truth",
                new SpecificationValue.Truth(true), "chosen", new SpecificationValue.Chosen(List.of("steel", "brass")),
                "day", new SpecificationValue.Day(LocalDate.of(2026, 3, 1)), "file",
                new SpecificationValue.Document("a", Optional.empty(), Optional.empty())));

        @Override
        public Optional<SpecificationValue> value(String field) {
            return Optional.ofNullable(values.get(field));
        }

        @Override
        public Set<String> deviating() {
            return Set.of("flow");
        }
    };

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'field':'number','is':'equal','value':5|TRUE", "'field':'number','is':'equal','value':'5.00'|TRUE",
            "'field':'number','is':'greater_than','value':5|FALSE", "'field':'number','is':'at_least','value':5|TRUE",
            "'field':'number','is':'less_than','value':'5.01'|TRUE", "'field':'number','is':'at_most','value':4|FALSE",
            "'field':'number','is':'at_most','value':5|TRUE",
            "'field':'number','is':'one_of','value':[1,'5']|TRUE", "'field':'number','is':'one_of','value':[1,2]|FALSE",
            "'field':'number','is':'equal','value':'five'|UNKNOWN",
            "'field':'number','is':'equal','value':true|UNKNOWN",
            "'field':'number','is':'one_of','value':['five',5]|TRUE",
            "'field':'number','is':'one_of','value':['five',4]|UNKNOWN",
            "'field':'flow','is':'equal','value':'43.2','unit':'m3/h'|TRUE",
            "'field':'flow','is':'greater_than','value':43.2,'unit':'m3/h'|FALSE",
            "'field':'flow','is':'at_least','value':12|TRUE", "'field':'flow','is':'less_than','value':12|FALSE",
            "'field':'flow','is':'equal','value':12,'unit':'bar'|UNKNOWN",
            "'field':'flow','is':'one_of','value':[1,12000],'unit':'mL/s'|TRUE",
            "'field':'day','is':'at_least','value':'2026-03-01'|TRUE",
            "'field':'day','is':'less_than','value':'2026-03-02'|TRUE",
            "'field':'day','is':'equal','value':'1.3.2026'|UNKNOWN",
            "'field':'text','is':'equal','value':'e\u0301 <b>'|TRUE",
            "'field':'text','is':'equal','value':'E <b>'|FALSE",
            "'field':'text','is':'greater_than','value':'a'|UNKNOWN",
            "'field':'text','is':'one_of','value':['x','é <b>']|TRUE",
            "'field':'truth','is':'equal','value':true|TRUE", "'field':'truth','is':'equal','value':'true'|FALSE",
            "'field':'truth','is':'at_least','value':true|UNKNOWN",
            "'field':'chosen','is':'equal','value':'brass'|TRUE",
            "'field':'chosen','is':'one_of','value':['wood','iron']|FALSE",
            "'field':'chosen','is':'at_most','value':'brass'|UNKNOWN",
            "'field':'file','is':'equal','value':'a'|UNKNOWN",
            "'field':'file','is':'present'|TRUE", "'field':'missing','is':'present'|FALSE",
            "'field':'missing','is':'equal','value':1|UNKNOWN", "'field':'missing','is':'one_of','value':[1]|UNKNOWN",
            "'deviates':'any'|TRUE", "'deviates':['flow','text']|TRUE", "'deviates':['text']|FALSE",
            "'not':{'deviates':'any'}|FALSE", "'not':{'field':'missing','is':'equal','value':1}|UNKNOWN",
            "'all':[{'deviates':'any'},{'field':'missing','is':'equal','value':1}]|UNKNOWN",
            "'all':[{'deviates':['text']},{'field':'missing','is':'equal','value':1}]|FALSE",
            "'any':[{'deviates':'any'},{'field':'missing','is':'equal','value':1}]|TRUE",
            "'any':[{'deviates':['text']},{'field':'missing','is':'equal','value':1}]|UNKNOWN"})
    void holdsOrNotOrCannotBeSaid(String condition, Truth expected) {
        assertThat(read("{" + condition + "}").holds(OFFER)).isEqualTo(expected);
    }

    @Test
    void neverThrowsOverAnOperandItTakes() {
        assertThat(read("{'field':'flow','is':'less_than','value':'1%s'}".formatted("0".repeat(99))).holds(OFFER))
                .isEqualTo(Truth.TRUE);
        assertThat(read("{'field':'flow','is':'less_than','value':'1%s'}".formatted("0".repeat(150))).holds(OFFER))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void namesTheFieldsItLooksAt() {
        assertThat(read("{'any':[{'not':{'field':'a','is':'present'}},{'all':[{'deviates':['b','c']}]},"
                + "{'deviates':'any'}]}").fields()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({"FALSE, FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE, UNKNOWN", "FALSE, TRUE, FALSE, TRUE",
            "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, TRUE, UNKNOWN, TRUE", "TRUE, TRUE, TRUE, TRUE"})
    void followsKleenesLogic(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(other.and(one)).isEqualTo(and);
        assertThat(one.or(other)).isEqualTo(other.or(one)).isEqualTo(or);
        assertThat(one.and(other).not()).isEqualTo(one.not().or(other.not()));
        assertThat(one.not().not()).isEqualTo(one);
    }

    private static Condition read(String text) {
        var faults = new Faults();
        return ConditionJson.read(Field.of(JsonReader.readTrusted(text.replace('\'', '"')), faults))
                .orElseThrow(() -> new AssertionError(faults.all()));
    }
}
