package io.countersign.adapter.web.problem;

import io.countersign.adapter.web.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The problems there are, each with its status; their names are part of the contract. */
public enum ProblemCode {
    MALFORMED_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    SELF_APPROVAL(403),
    NOT_ASSIGNED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    NOT_IN_REVIEW(409),
    ALREADY_IN_REVIEW(409),
    LOCKED(409),
    FINAL(409),
    DECISIONS_EXIST(409),
    HAS_HISTORY(409),
    ROUND_CLOSED(409),
    STALE_ROUND(409),
    NOT_YOUR_TURN(409),
    DECISION_EXISTS(409),
    TEMPLATE_RETIRED(409),
    TEMPLATE_NOT_PUBLISHED(409),
    IN_USE(409),
    DUPLICATE(409),
    IDEMPOTENCY_IN_PROGRESS(409),
    PRECONDITION_FAILED(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_CONTENT(422),
    UNKNOWN_FIELD(422),
    UNDECLARED_DEVIATION(422),
    UNACCEPTED_DEVIATION(422),
    RULE_UNSATISFIABLE(422),
    RULE_MALFORMED(422),
    IDEMPOTENCY_KEY_REUSE(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    OVERLOADED(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** @return the status of the response */
    public int status() {
        return status;
    }

    /** @return its name in the contract */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemCode> of(String slug) {
        return Arrays.stream(values()).filter(code -> code.slug().equals(slug)).findFirst();
    }

    /** @return the title of the problem */
    String title(Texts texts) {
        return texts.text("problem." + slug() + ".title");
    }

    /** @return what to do about the problem */
    String help(Texts texts) {
        return texts.text("problem." + slug() + ".help");
    }
}
