package io.countersign.adapter.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesEveryTextAndNoPiece() {
        var cell = Html.of("<td title=\"{}\">{}</td>", "\"><script>", "<b>ממ\"ד & 'x' {} $1 \\</b>");

        assertThat(Html.of("<tr>{}</tr>", cell)).hasToString("<tr><td title=\"&quot;&gt;&lt;script&gt;\">"
                + "&lt;b&gt;ממ&quot;ד &amp; &#39;x&#39; {} $1 \\&lt;/b&gt;</td></tr>");
        assertThat(Html.all(List.of(cell, Html.NONE, Html.of("{}", 1)))).asString().endsWith("\n\n1");
    }

    @Test
    void letsNoTextEndAPieceOfData() {
        var data = JsonObject.with().put("comments", "</script><script>alert(1)</script><!-- ממ\"ד & \\").build();
        var markup = Html.data("it", data).toString();

        assertThat(markup).startsWith("<script type=\"application/json\" id=\"it\">").endsWith("</script>");
        var content = markup.substring(markup.indexOf('>') + 1, markup.lastIndexOf('<'));
        assertThat(content).doesNotContain("<");
        assertThat(JsonReader.readTrusted(content)).isEqualTo(data);
    }

    @Test
    void takesAsManyPartsAsThereArePlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>{}{}</p>", "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>{}</p>", "one", "two"));
    }
}
