package io.countersign.adapter.web.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final Csv<List<String>> TABLE = new Csv<>(List.of("number", "name"), Function.identity());

    private static String lines(String... cells) {
        return new String(TABLE.lines(List.of(List.of(cells))), StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithTheMarkOfItsEncodingAndTheColumns() {
        assertThat(TABLE.head()).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        assertThat(new String(TABLE.head(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"number\",\"name\"\r\n");
    }

    @Test
    void keepsCommasQuotesAndLineEndsWithinTheirCell() {
        assertThat(lines("ממ\"ד, 5 mg/l", "a\r\nb")).isEqualTo("\"ממ\"\"ד, 5 mg/l\",\"a\r\nb\"\r\n");
        assertThat(lines("", "O'Brien")).isEqualTo("\"\",\"O'Brien\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1", "＋1", "＠A"})
    void givesSpreadsheetsNoFormula(String cell) {
        assertThat(lines(cell, "a=b")).isEqualTo("\"'" + cell + "\",\"a=b\"\r\n");
    }
}
