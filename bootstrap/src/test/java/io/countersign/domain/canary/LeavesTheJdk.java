package io.countersign.domain.canary;

import java.net.http.HttpRequest;
import java.sql.Timestamp;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reaches beyond what plain Java offers to a domain. */
public final class LeavesTheJdk {

    private LeavesTheJdk() {
    }

    abstract static class AsksADatabase {
        abstract Timestamp at();
    }

    abstract static class CallsAServer {
        abstract HttpRequest request();
    }

    abstract static class StreamsByFlow {
        abstract Flow.Publisher<String> events();
    }

    abstract static class AnswersLater {
        abstract CompletionStage<String> answer();
    }

    abstract static class SpeaksReactor {
        abstract Mono<String> answer();
    }

    @Component
    abstract static class IsWired {
    }
}
