package io.countersign.adapter.web.text;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A piece of a page. Text becomes part of it escaped, and in no other way. */
public final class Html {

    /** Nothing. */
    public static final Html NONE = new Html("");

    private static final Pattern PLACE = Pattern.compile("\\{}");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * @param template markup, written here, with a <code>{}</code> where each part goes
     * @param parts pieces as they are, everything else as escaped text
     * @throws IllegalArgumentException when there are not as many parts as places
     */
    public static Html of(String template, Object... parts) {
        var left = Arrays.asList(parts).iterator();
        var markup = PLACE.matcher(template).replaceAll(place -> {
            if (!left.hasNext()) {
                throw new IllegalArgumentException("parts: too few for " + template);
            }
            return Matcher.quoteReplacement(markup(left.next()));
        });
        if (left.hasNext()) {
            throw new IllegalArgumentException("parts: too many for " + template);
        }
        return new Html(markup);
    }

    /**
     * Data for programs that read the page. A browser neither shows nor runs it.
     *
     * @param id of the element
     */
    public static Html data(String id, JsonValue data) {
        return new Html("<script type=\"application/json\" id=\"%s\">%s</script>".formatted(
                HtmlUtils.htmlEscape(id, StandardCharsets.UTF_8.name()),
                // Only texts hold this character, and there JSON has another way to write it: no text ends the element.
                JsonWriter.write(data).replace("<", "\\u003c")));
    }

    private static String markup(Object part) {
        return part instanceof Html html
                ? html.markup
                : HtmlUtils.htmlEscape(part.toString(), StandardCharsets.UTF_8.name());
    }

    /** @return the pieces one after the other */
    public static Html all(List<Html> pieces) {
        return new Html(pieces.stream().map(piece -> piece.markup).collect(Collectors.joining("\n")));
    }

    @Override
    public String toString() {
        return markup;
    }
}
