package io.countersign.adapter.web.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** A command and whether the caller may give it now. */
record Action(String name, boolean allowed, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reasons) {

    static Action from(String name, Optional<Refusal> refusal) {
        return new Action(name, refusal.isEmpty(), refusal.map(ReasonNames::of).stream().toList());
    }
}
