/** Shells with a completion of ours. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** Each script asks the program itself (`completion words`), so that it knows the study of the moment. A line is a word, a tab, and what it means. */
export const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  // bash ends a word at `=` too; the program takes `--year=2030` and `--year 2030` alike
  bash: `# source <(coop-co2 completion bash)
_coop_co2() {
  local word words=()
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    [[ $word == = ]] || words+=("$word")
  done
  [[ \${COMP_WORDS[COMP_CWORD]} == = ]] && words+=("")
  while IFS=$'\\t' read -r word _; do
    [[ -n $word ]] && COMPREPLY+=("$(printf %q "$word")")
  done < <("\${COMP_WORDS[0]}" completion words -- "\${words[@]}" 2>/dev/null)
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _coop_co2 coop-co2
`,
  zsh: `#compdef coop-co2
# source <(coop-co2 completion zsh)
_coop_co2() {
  local -a found
  local word about
  while IFS=$'\\t' read -r word about; do
    found+=("\${word//:/\\\\:}:\${about}")
  done < <("\${words[1]}" completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then
    _describe 'coop-co2' found
  else
    _files
  fi
}
compdef _coop_co2 coop-co2
`,
  fish: `# coop-co2 completion fish > ~/.config/fish/completions/coop-co2.fish
function __coop_co2
  set -l before (commandline -opc)
  set -l current (commandline -ct)
  set -q current[1]; or set current ''
  set -l found ($before[1] completion words -- $before[2..-1] $current 2>/dev/null)
  if set -q found[1]
    printf '%s\\n' $found
  else
    __fish_complete_path $current
  end
end
complete -c coop-co2 -f -a '(__coop_co2)'
`,
};
