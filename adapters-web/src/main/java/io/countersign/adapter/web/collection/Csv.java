package io.countersign.adapter.web.collection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/**
 * A table as RFC 4180 writes it, in UTF-8 with the mark by which spreadsheets know it, every cell in quotes. A cell
 * that a spreadsheet would take for a formula has an apostrophe before it, so that opening the table runs nothing that
 * others wrote.
 *
 * @param header the names of the columns
 * @param row the cells of one item, as many as there are columns
 */
public record Csv<T>(List<String> header, Function<? super T, List<String>> row) {

    static final MediaType TYPE = MediaType.valueOf("text/csv;charset=UTF-8;header=present");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";
    /**
     * The characters that begin a formula, also in the full width of East Asian keyboards, and those dropped before
     * one.
     */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    public Csv {
        header = List.copyOf(header);
    }

    byte[] head() {
        return (BYTE_ORDER_MARK + line(header)).getBytes(StandardCharsets.UTF_8);
    }

    byte[] lines(List<? extends T> items) {
        return items.stream().map(row).map(Csv::line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
