package octavo.cli;

/**
 * What a command works with.
 *
 * @param here what is around the process
 * @param stages the names and times of its work
 * @param jobs its threads
 */
record Workshop(Surroundings here, Stages stages, Jobs jobs) {}
