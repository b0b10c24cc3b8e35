#define _GNU_SOURCE  // pipe2

#include "terminal_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT, SIGHUP};
enum { caught_count = sizeof caught / sizeof *caught };

static struct sigaction former[caught_count];
static int ends[2] = {-1, -1};

static void note(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe has a wake-up in it already.
    ssize_t written = write(ends[1], &byte, 1);
    (void)written;
    errno = saved;
}

static void handle(int number, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

int terminal_signals_open(void) {
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    for (int i = 0; i < caught_count; i++) {
        sigaction(caught[i], NULL, &former[i]);
        handle(caught[i], note);
    }
    return ends[0];
}

void terminal_signals_close(void) {
    if (ends[0] < 0) return;
    for (int i = 0; i < caught_count; i++) sigaction(caught[i], &former[i], NULL);
    close(ends[0]);
    close(ends[1]);
    ends[0] = ends[1] = -1;
}

void terminal_signals_stop(bool whole_group) {
    handle(SIGTSTP, SIG_DFL);
    // The script or pipeline that started this process has to stop too, or its shell waits for it.
    kill(whole_group ? 0 : getpid(), SIGTSTP);
    handle(SIGTSTP, note);
}

void terminal_signals_let_stop(bool passive) {
    handle(SIGTSTP, passive ? SIG_DFL : note);
}
