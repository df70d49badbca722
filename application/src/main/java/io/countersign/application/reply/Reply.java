package io.countersign.application.reply;

import java.util.Objects;

/**
 * The answer to a call, to be told again word for word.
 *
 * @param head what goes before the body, spelled as the adapter that answers reads it again; nobody else looks into it
 * @param body the body, empty when there is none
 */
public record Reply(String head, String body) {

    public Reply {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(body, "body");
    }
}
