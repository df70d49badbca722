package io.countersign.adapter.web.problem;

import io.countersign.application.failure.StorageException;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.refusal.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;

/** Turns refusals and errors into problems. */
public final class Problems {

    private static final Map<FaultCode, ProblemCode> OF_THEIR_OWN = Map.of(
            FaultCode.UNKNOWN_FIELD, ProblemCode.UNKNOWN_FIELD,
            FaultCode.UNDECLARED_DEVIATION, ProblemCode.UNDECLARED_DEVIATION,
            FaultCode.UNACCEPTED_DEVIATION, ProblemCode.UNACCEPTED_DEVIATION,
            FaultCode.RULE_UNSATISFIABLE, ProblemCode.RULE_UNSATISFIABLE);
    private static final Set<FaultCode> OF_RULES = Set.of(FaultCode.EMPTY_OPERANDS, FaultCode.UNREACHABLE_COUNT,
            FaultCode.RULE_TOO_DEEP, FaultCode.RULE_TOO_LARGE);
    private static final List<String> PLACES_OF_RULES = List.of("/approvalRule", "/rule");

    /** The largest body that is read. */
    public static final int MAX_BODY_BYTES = 1 << 20;

    private Problems() {
    }

    /** @return the problem that the refusal is */
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound() -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.Forbidden(var allowed) -> Problem.of(ProblemCode.FORBIDDEN)
                    .with("roles", allowed.stream().map(Refusal.Role::jsonName).collect(Collectors.joining(", ")));
            case Refusal.SelfApproval() -> Problem.of(ProblemCode.SELF_APPROVAL);
            case Refusal.NotAssigned(var type) -> Problem.of(ProblemCode.NOT_ASSIGNED).with("consultantTypeId", type);
            case Refusal.PreconditionRequired() -> Problem.of(ProblemCode.PRECONDITION_REQUIRED);
            case Refusal.PreconditionFailed(var current) -> Problem.of(ProblemCode.PRECONDITION_FAILED);
            case Refusal.NotInReview(var status) -> Problem.of(ProblemCode.NOT_IN_REVIEW).with("status", status);
            case Refusal.AlreadyInReview(var round) -> Problem.of(ProblemCode.ALREADY_IN_REVIEW).with("round", round);
            case Refusal.Locked(var round) -> Problem.of(ProblemCode.LOCKED).with("round", round);
            case Refusal.Final(var status) -> Problem.of(ProblemCode.FINAL).with("status", status);
            case Refusal.DecisionsExist(var count) -> Problem.of(ProblemCode.DECISIONS_EXIST).with("count", count);
            case Refusal.HasHistory(var rounds) -> Problem.of(ProblemCode.HAS_HISTORY).with("rounds", rounds);
            case Refusal.RoundClosed(var round) -> Problem.of(ProblemCode.ROUND_CLOSED).with("round", round);
            case Refusal.StaleRound(var current) -> Problem.of(ProblemCode.STALE_ROUND).with("round", current);
            case Refusal.NotYourTurn() -> Problem.of(ProblemCode.NOT_YOUR_TURN);
            case Refusal.DecisionExists(var id) -> Problem.of(ProblemCode.DECISION_EXISTS).with("decisionId", id);
            case Refusal.TemplateRetired() -> Problem.of(ProblemCode.TEMPLATE_RETIRED);
            case Refusal.TemplateNotPublished() -> Problem.of(ProblemCode.TEMPLATE_NOT_PUBLISHED);
            case Refusal.InUse(var counts) -> Problem.of(ProblemCode.IN_USE).withCounts(counts);
            case Refusal.Duplicate(var field) -> Problem.of(ProblemCode.DUPLICATE).with("field", field);
            case Refusal.AlreadyDone() -> Problem.of(ProblemCode.CONFLICT).said("already-done");
            case Refusal.InvalidContent(var faults) -> Problem.of(codeOf(faults)).withFaults(faults);
        };
    }

    /** @return the code that all the faults share, else the general one */
    static ProblemCode codeOf(List<Fault> faults) {
        var codes = faults.stream().map(Fault::code).distinct().toList();
        var shared = codes.size() == 1
                ? Optional.ofNullable(OF_THEIR_OWN.get(codes.getFirst()))
                : Optional.<ProblemCode>empty();
        return shared.orElseGet(() -> faults.stream().allMatch(Problems::liesInRule)
                ? ProblemCode.RULE_MALFORMED
                : ProblemCode.INVALID_CONTENT);
    }

    private static boolean liesInRule(Fault fault) {
        Predicate<String> holds = place -> fault.pointer().text().equals(place)
                || fault.pointer().text().startsWith(place + '/');
        return OF_RULES.contains(fault.code()) || PLACES_OF_RULES.stream().anyMatch(holds);
    }

    /** @return the problem that the error is; {@code internal} when it was not foreseen */
    static Problem of(Throwable error) {
        return switch (error) {
            case ProblemException known -> known.problem();
            case StorageException failure -> of(failure);
            case ResponseStatusException answered -> of(answered);
            case DataBufferLimitException excess -> tooLarge();
            case ServerExchangeRejectedException rejected -> Problem.malformed("url");
            case AuthenticationServiceException unreachable -> overloaded();
            case AuthenticationException unknown -> unauthenticated(unknown);
            case AccessDeniedException denied -> Problem.of(ProblemCode.FORBIDDEN).said("plain");
            default -> Problem.of(ProblemCode.INTERNAL);
        };
    }

    private static Problem of(StorageException failure) {
        return switch (failure) {
            case StorageException.DuplicateValue duplicate -> Problem.of(ProblemCode.DUPLICATE).said("plain");
            case StorageException.BrokenReference broken -> Problem.of(ProblemCode.CONFLICT).said("reference");
            case StorageException.UnstorableValue unstorable ->
                Problem.of(ProblemCode.INVALID_CONTENT).said("unstorable");
            case StorageException.Unavailable unavailable -> overloaded();
            case StorageException.StillRunning running ->
                retryAfter(ProblemCode.IDEMPOTENCY_IN_PROGRESS, Duration.ofSeconds(1));
        };
    }

    private static Problem of(ResponseStatusException answered) {
        return switch (HttpStatus.resolve(answered.getStatusCode().value())) {
            case NOT_FOUND -> Problem.of(ProblemCode.NOT_FOUND).said("path");
            case METHOD_NOT_ALLOWED -> methodNotAllowed(answered);
            case NOT_ACCEPTABLE -> notAcceptable(answered);
            case CONTENT_TOO_LARGE -> tooLarge();
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE).said("plain");
            case SERVICE_UNAVAILABLE -> overloaded();
            case null, default -> answered.getStatusCode().is4xxClientError()
                    ? Problem.malformed("plain")
                    : Problem.of(ProblemCode.INTERNAL);
        };
    }

    private static Problem methodNotAllowed(ResponseStatusException answered) {
        var problem = Problem.of(ProblemCode.METHOD_NOT_ALLOWED);
        if (!(answered instanceof MethodNotAllowedException refused)) {
            return problem.said("plain");
        }
        var allowed = refused.getSupportedMethods().stream().map(HttpMethod::name).sorted()
                .collect(Collectors.joining(", "));
        return problem.with("method", refused.getHttpMethod()).with("allowed", allowed)
                .withHeader(HttpHeaders.ALLOW, allowed);
    }

    private static Problem notAcceptable(ResponseStatusException answered) {
        var types = answered instanceof NotAcceptableStatusException refused
                ? refused.getSupportedMediaTypes().stream()
                        .map(Object::toString).collect(Collectors.joining(", "))
                : "";
        return types.isEmpty()
                ? Problem.of(ProblemCode.NOT_ACCEPTABLE).said("plain")
                : Problem.of(ProblemCode.NOT_ACCEPTABLE).with("types", types);
    }

    /** @return that there is no token, or one that does not hold; the challenge is that of RFC 6750, section 3 */
    static Problem unauthenticated(Throwable error) {
        return error instanceof OAuth2AuthenticationException
                ? Problem.of(ProblemCode.UNAUTHENTICATED).said("token")
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                : Problem.of(ProblemCode.UNAUTHENTICATED).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    /** @return to come again in a moment, not all at the same one */
    public static Problem overloaded() {
        return retryAfter(ProblemCode.OVERLOADED, Duration.ofSeconds(ThreadLocalRandom.current().nextInt(1, 4)));
    }

    /** @return that the body is larger than what is read */
    public static Problem tooLarge() {
        return Problem.of(ProblemCode.PAYLOAD_TOO_LARGE).with("max", MAX_BODY_BYTES);
    }

    static Problem retryAfter(ProblemCode code, Duration wait) {
        var seconds = Long.toString(Math.max(1, wait.toSeconds()));
        return Problem.of(code).with("seconds", seconds).withHeader(HttpHeaders.RETRY_AFTER, seconds);
    }
}
