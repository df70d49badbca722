package io.countersign.adapter.web.call;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.answer.IfMatch;
import io.countersign.adapter.web.problem.Problem;
import io.countersign.adapter.web.problem.ProblemCode;
import io.countersign.adapter.web.problem.ProblemDocument;
import io.countersign.adapter.web.problem.ProblemException;
import io.countersign.adapter.web.problem.ProblemHandler;
import io.countersign.adapter.web.problem.Problems;
import io.countersign.adapter.web.problem.QueryPointer;
import io.countersign.adapter.web.text.HtmlPage;
import io.countersign.adapter.web.text.Texts;
import io.countersign.domain.document.Faults;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * One call of an operation: the request, the caller and the time, and the way to answer it. When a controller sees it,
 * the body is read and the caller is known, so that the refusals of both come before all others.
 */
public final class Call {

    /** Under this name the exchange knows its call, once that is read. */
    private static final String ATTRIBUTE = Call.class.getName();

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** The purposes of calls. */
    enum Kind {
        /** To ask, and nothing else. */
        QUESTION,
        /** To change something. */
        COMMAND,
        /** To learn what a command would do. */
        DRY_RUN
    }

    private final ServerHttpRequest request;
    private final Map<String, String> variables;
    private final Parameters query;
    private final Optional<JsonValue> body;
    private final Actor actor;
    private final Instant at;
    private final Kind kind;

    Call(ServerHttpRequest request, Map<String, String> variables, Parameters query, Optional<JsonValue> body,
            Actor actor, Instant at, Kind kind) {
        this.request = request;
        this.variables = variables;
        this.query = query;
        this.body = body;
        this.actor = actor;
        this.at = at;
        this.kind = kind;
    }

    /** @return the call that was read from the exchange, empty for an operation that reads none */
    public static Optional<Call> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void attachTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** @return who calls */
    public Actor actor() {
        return actor;
    }

    /** @return when, in microseconds */
    public Instant at() {
        return at;
    }

    /** @return an id for what the call creates */
    public UUID newId() {
        return UUID.randomUUID();
    }

    /** @return the id in the path under that name; one that is malformed ends the call with 404 */
    public <T> T id(String variable, Function<UUID, T> type) {
        var text = variable(variable);
        if (!ID.matcher(text).matches()) {
            throw new ProblemException(Problem.of(ProblemCode.NOT_FOUND));
        }
        return type.apply(UUID.fromString(text));
    }

    /** @return the number, counted from 1, in the path under that name; anything else ends the call with 404 */
    public int number(String variable) {
        var text = variable(variable);
        if (!NUMBER.matcher(text).matches()) {
            throw new ProblemException(Problem.of(ProblemCode.NOT_FOUND));
        }
        return Integer.parseInt(text);
    }

    /**
     * @return the thing that the text in the path under that name names; a text that names nothing ends the call with
     *         404
     */
    public <T> T named(String variable, Function<String, Optional<T>> reader) {
        return reader.apply(variable(variable))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND)));
    }

    private String variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .orElseThrow(() -> new IllegalArgumentException("variable: the path has no " + name));
    }

    /** @return which version {@code If-Match} names; a header that is no list of tags ends the call with 400 */
    public Precondition precondition() {
        return IfMatch.precondition(request.getHeaders().getOrEmpty(HttpHeaders.IF_MATCH));
    }

    /** @return the query parameters; each one that is never asked for is a fault */
    public Parameters query() {
        return query;
    }

    /** @return the body as it came; a query parameter nobody asked for ends the call with 422 */
    public JsonValue body() {
        refuseFaultsOfQuery();
        return body.orElse(JsonObject.EMPTY);
    }

    /** @return the body as it came, whatever is wrong with the query */
    public JsonValue sent() {
        return body.orElse(JsonObject.EMPTY);
    }

    /** @return what the body spells, or its faults and those of the query */
    public <T> Checked<T> body(Function<JsonValue, Checked<T>> reader) {
        var read = reader.apply(body.orElse(JsonObject.EMPTY));
        if (query.faults().isEmpty()) {
            return read;
        }
        var faults = new Faults();
        faults.addAll(query.faults());
        faults.addAll(read.faultsOrNone());
        return new Checked.Invalid<>(faults.all());
    }

    /** @return whether every parameter was asked for and every value is good */
    public boolean queryIsReadable() {
        return query.faults().isEmpty();
    }

    /** Ends the call with 422 when the query has faults: a parameter nobody asked for, or a bad value. */
    public void refuseFaultsOfQuery() {
        if (!query.faults().isEmpty()) {
            throw new ProblemException(Problems.of(new Refusal.InvalidContent(query.faults())));
        }
    }

    /** @return what was read of the query, or the faults of the query; to be called when all of it was read */
    public <T> Checked<T> queried(T read) {
        return query.faults().isEmpty() ? new Checked.Valid<>(read) : new Checked.Invalid<>(query.faults());
    }

    /** @return whether the command is to be judged only, without any effect */
    public boolean validateOnly() {
        return kind == Kind.DRY_RUN;
    }

    /** @return whether the call is to change something, or is judged as if it were */
    public boolean isCommand() {
        return kind != Kind.QUESTION;
    }

    /** @return the faults as problem documents list them, in the language asked for */
    public JsonValue errors(List<Fault> faults) {
        return ProblemDocument.errors(faults, Texts.askedFor(request.getHeaders()));
    }

    /** @return the result; a refusal ends the call with its problem */
    public <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> result;
            case Outcome.Refused<T>(var refusal) -> throw new ProblemException(Problems.of(refusal));
        };
    }

    /** @return the answer that is made of the result, or the problem that the refusal is */
    public <T> ResponseEntity<byte[]> answer(Outcome<T> outcome, Function<? super T, Answer> made) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> made.apply(result).toResponse();
            case Outcome.Refused<T>(var refusal) -> refused(refusal);
        };
    }

    /** @return whether the client would rather have lines of JSON than one document */
    public boolean asksForLines() {
        var accepted = new ArrayList<>(request.getHeaders().getAccept());
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .filter(type -> type.includes(MediaType.APPLICATION_JSON)
                        || type.equalsTypeAndSubtype(MediaType.APPLICATION_NDJSON))
                .findFirst()
                .filter(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_NDJSON))
                .isPresent();
    }

    /** @return the page, in the language that the client likes best, or the problem that the refusal is */
    public <T> ResponseEntity<byte[]> page(Outcome<T> outcome, BiFunction<? super T, Texts, HtmlPage> made) {
        var texts = Texts.askedFor(request.getHeaders());
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> made.apply(result, texts).toResponse(texts);
            case Outcome.Refused<T>(var refusal) -> refused(refusal);
        };
    }

    /** @return the problem that the refusal is */
    public ResponseEntity<byte[]> refused(Refusal refusal) {
        return ProblemDocument.of(Problems.of(inQuery(refusal)), request);
    }

    /** A GET has no body, so a fault of its content is one of the query. */
    private Refusal inQuery(Refusal refusal) {
        return HttpMethod.GET.equals(request.getMethod()) && refusal instanceof Refusal.InvalidContent(var faults)
                ? new Refusal.InvalidContent(faults.stream().map(QueryPointer::inQuery).toList())
                : refusal;
    }

    /** @return the document of the problem that the error is; there is a line in the log when it is ours */
    public JsonObject problem(Throwable error) {
        return ProblemDocument.document(ProblemHandler.explained(request, error), request);
    }
}
