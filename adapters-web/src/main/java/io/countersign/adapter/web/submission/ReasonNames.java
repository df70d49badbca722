package io.countersign.adapter.web.submission;

import io.countersign.domain.refusal.Refusal;

/** The names of refusals among the reasons why an action is not allowed: the problem codes in lower snake case. */
final class ReasonNames {

    private ReasonNames() {
    }

    static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound it -> "not_found";
            case Refusal.Forbidden it -> "forbidden";
            case Refusal.SelfApproval it -> "self_approval";
            case Refusal.NotAssigned it -> "not_assigned";
            case Refusal.PreconditionRequired it -> "precondition_required";
            case Refusal.PreconditionFailed it -> "precondition_failed";
            case Refusal.NotInReview it -> "not_in_review";
            case Refusal.AlreadyInReview it -> "already_in_review";
            case Refusal.Locked it -> "locked";
            case Refusal.Final it -> "final";
            case Refusal.DecisionsExist it -> "decisions_exist";
            case Refusal.HasHistory it -> "has_history";
            case Refusal.RoundClosed it -> "round_closed";
            case Refusal.StaleRound it -> "stale_round";
            case Refusal.NotYourTurn it -> "not_your_turn";
            case Refusal.DecisionExists it -> "decision_exists";
            case Refusal.TemplateRetired it -> "template_retired";
            case Refusal.TemplateNotPublished it -> "template_not_published";
            case Refusal.InUse it -> "in_use";
            case Refusal.Duplicate it -> "duplicate";
            case Refusal.AlreadyDone it -> "conflict";
            case Refusal.InvalidContent it -> "invalid_content";
        };
    }
}
