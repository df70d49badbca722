package io.countersign.application.canary;

import java.net.http.HttpRequest;
import java.sql.Timestamp;
import org.springframework.stereotype.Component;
import reactor.util.retry.Retry;
import tools.jackson.databind.ObjectMapper;

/** Reaches beyond the libraries of the application. */
public final class LeavesReactor {

    private LeavesReactor() {
    }

    abstract static class AsksADatabase {
        abstract Timestamp at();
    }

    abstract static class CallsAServer {
        abstract HttpRequest request();
    }

    abstract static class WritesJson {
        abstract ObjectMapper mapper();
    }

    abstract static class RetriesByItself {
        abstract Retry policy();
    }

    @Component
    abstract static class IsWired {
    }
}
