package io.countersign.adapter.web.problem;

/** Ends a call with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code().slug(), null, false, false);
        this.problem = problem;
    }

    /** @return why the call ends */
    public Problem problem() {
        return problem;
    }
}
