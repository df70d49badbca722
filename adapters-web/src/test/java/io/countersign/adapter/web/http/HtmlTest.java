package io.countersign.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    void takesAsManyPartsAsThereArePlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>{}{}</p>", "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>{}</p>", "one", "two"));
    }
}
