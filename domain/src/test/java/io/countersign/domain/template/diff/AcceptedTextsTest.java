package io.countersign.domain.template.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.template.Constraints;
import io.countersign.domain.template.TemplateDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTextsTest {

    private static Constraints constraints(String text) {
        var read = TemplateDefinition.read(JsonReader.readTrusted("""
                {'name': 'Pump', 'specifications': [{'key': 'code', 'type': 'text', 'constraints': %s}]}"""
                .formatted(text).replace('\'', '"')));
        return ((Checked.Valid<TemplateDefinition>) read).value().specifications().getFirst().constraints();
    }

    private static boolean allStartWithA(String text) {
        return new AcceptedTexts(constraints(text)).allListed(it -> it.startsWith("A"));
    }

    /** {@code B2} is listed, but accepted only where nothing else keeps it out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'oneOf': ['A1', 'B2']                    | false",
            "'oneOf': ['A1', 'B2'], 'pattern': '1$'                                | true",
            "'oneOf': ['A1', 'B2'], 'pattern': '[12]$'                             | false",
            "'oneOf': ['A1A', 'B2'], 'minLength': 3                                | true",
            "'oneOf': ['A1A', 'B2'], 'minLength': 2                                | false",
            "'oneOf': ['A', 'B2'], 'maxLength': 1                                  | true",
            "'oneOf': ['A', 'B2'], 'maxLength': 2                                  | false",
            "'pattern': '^A'                                                       | false"})
    void areThoseListedThatMeetTheOtherConstraints(String members, boolean all) {
        assertThat(allStartWithA("{" + members + "}")).isEqualTo(all);
    }

    @Test
    void areComparedWithThoseListedElsewhere() {
        var both = constraints("{'oneOf': ['A1', 'B2']}");
        var one = constraints("{'oneOf': ['A1']}");

        assertThat(new AcceptedTexts(one).allAreOf(both)).isTrue();
        assertThat(new AcceptedTexts(both).allAreOf(one)).isFalse();
        assertThat(new AcceptedTexts(constraints("{'oneOf': ['A1', 'B2'], 'pattern': '^A'}")).allAreOf(one)).isTrue();
    }
}
