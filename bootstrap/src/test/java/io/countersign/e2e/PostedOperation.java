package io.countersign.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/**
 * An operation that the contract has under POST.
 *
 * @param replays whether the contract says that its answer may be one that was given before
 */
record PostedOperation(String id, boolean open, boolean replays) {

    static List<PostedOperation> ofContract() {
        try (var document = PostedOperation.class.getResourceAsStream("/openapi/openapi.yaml")) {
            Map<String, Map<String, Map<String, Map<String, ?>>>> contract = new Yaml()
                    .load(Objects.requireNonNull(document));
            return Objects.requireNonNull(contract.get("paths")).values().stream()
                    .filter(path -> path.containsKey("post"))
                    .map(path -> of(Objects.requireNonNull(path.get("post"))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PostedOperation of(Map<String, ?> post) {
        return new PostedOperation(String.valueOf(post.get("operationId")), List.of().equals(post.get("security")),
                String.valueOf(post.get("responses")).contains("/IdempotencyReplayed"));
    }
}
