package io.countersign.adapter.web.problem;

import io.countersign.adapter.web.text.Html;
import io.countersign.adapter.web.text.HtmlPage;
import io.countersign.adapter.web.text.Texts;
import io.countersign.domain.fault.FaultCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that the {@code type} of a problem points at, and those of the codes in its {@code errors}. */
@RestController
final class ProblemPageController {

    ProblemPageController() {
    }

    @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(@PathVariable String code, ServerHttpRequest request) {
        var texts = Texts.askedFor(request.getHeaders());
        var fault = Arrays.stream(FaultCode.values()).filter(known -> known.slug().equals(code)).findFirst();
        return ProblemCode.of(code)
                .map(problem -> new HtmlPage(problem.title(texts), problem(problem, fault, texts)))
                .or(() -> fault.map(known -> new HtmlPage(said(known, texts), fault(known, texts))))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND).said("path")))
                .toResponse(texts);
    }

    private static Html problem(ProblemCode code, Optional<FaultCode> fault, Texts texts) {
        return Html.all(List.of(
                Html.of("<h1>{}</h1>\n<p><code>{}</code> &middot; {} {}</p>", code.title(texts), code.slug(),
                        texts.text("page.status"), code.status()),
                section("page.happened", Problem.of(code).detail(texts), texts),
                section("page.help", code.help(texts), texts),
                fault.map(known -> Html.of("{}\n<p>{}</p>", section("page.place", said(known, texts), texts),
                        help(known, texts))).orElse(Html.NONE)));
    }

    private static Html fault(FaultCode code, Texts texts) {
        return Html.all(List.of(
                Html.of("<h1>{}</h1>\n<p><code>{}</code> &middot; {}</p>", said(code, texts), code.slug(),
                        texts.text("page.code")),
                section("page.help", help(code, texts), texts)));
    }

    private static String said(FaultCode code, Texts texts) {
        return texts.text("fault." + code.slug(), Map.of());
    }

    private static String help(FaultCode code, Texts texts) {
        return texts.text("fault." + code.slug() + ".help");
    }

    private static Html section(String heading, String text, Texts texts) {
        return Html.of("<h2>{}</h2>\n<p>{}</p>", texts.text(heading), text);
    }
}
