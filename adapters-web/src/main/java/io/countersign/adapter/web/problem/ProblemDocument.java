package io.countersign.adapter.web.problem;

import io.countersign.adapter.web.text.Texts;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Problems in words, as RFC 9457 writes them. */
public final class ProblemDocument {

    /** More faults than this help nobody and only turn a small request into a large answer. */
    private static final int MAX_ERRORS = 1000;

    private ProblemDocument() {
    }

    /** @return the document as a response, in the language that the request likes best */
    public static ResponseEntity<byte[]> of(Problem problem, ServerHttpRequest request) {
        var texts = Texts.askedFor(request.getHeaders());
        var document = document(problem, texts, request.getPath().value());
        var answer = ResponseEntity.status(problem.code().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag());
        problem.headers().forEach(answer::header);
        return answer.body(JsonWriter.write(document).getBytes(StandardCharsets.UTF_8));
    }

    /** @return the document in the language that the request likes best */
    public static JsonObject document(Problem problem, ServerHttpRequest request) {
        return document(problem, Texts.askedFor(request.getHeaders()), request.getPath().value());
    }

    static JsonObject document(Problem problem, Texts texts, String path) {
        var code = problem.code();
        var json = JsonObject.with()
                .put("type", "/problems/" + code.slug())
                .put("title", code.title(texts))
                .put("status", JsonValue.number(code.status()))
                .put("detail", withFigures(problem, texts).detail(texts))
                .put("instance", path)
                .put("code", code.slug());
        if (!problem.faults().isEmpty()) {
            json.put("errors", errors(problem.faults(), texts));
        }
        if (!problem.counts().isEmpty()) {
            var counts = JsonObject.with();
            problem.counts().forEach((name, count) -> counts.put(name, JsonValue.number(count)));
            json.put("counts", counts.build());
        }
        return json.build();
    }

    private static Problem withFigures(Problem problem, Texts texts) {
        var uses = problem.counts().entrySet().stream()
                .map(use -> texts.term(use.getKey()) + ": " + use.getValue())
                .collect(Collectors.joining(", "));
        var counted = uses.isEmpty() ? problem : problem.with("uses", uses);
        return counted.faults().isEmpty() ? counted : counted.with("faults", counted.faults().size());
    }

    /** @return the faults as the document lists them */
    public static JsonValue errors(List<Fault> faults, Texts texts) {
        return JsonValue.array(faults.stream().limit(MAX_ERRORS).map(fault -> error(fault, texts)).toList());
    }

    private static JsonObject error(Fault fault, Texts texts) {
        var parameter = QueryPointer.parameter(fault.pointer());
        return JsonObject.with()
                .put(parameter.isPresent() ? "parameter" : "pointer", parameter.orElse(fault.pointer().text()))
                .put("code", fault.code().slug())
                .put("detail", texts.text("fault." + fault.code().slug(), fault.facts()))
                .build();
    }
}
