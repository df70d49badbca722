package io.countersign.application.canary.port.out;

import java.util.concurrent.CompletionStage;

/** Loses the transaction on the way. */
public interface SpeaksFutures {

    CompletionStage<String> find();
}
