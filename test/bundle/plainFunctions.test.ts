const plainFunctions = require("../../bundle/plainFunctions") as (script: string) => string;

test.each([
  ["a=x=>x+1;", "a=function(x){return x+1};"],
  ["a=(x,y=1)=>x+y;", "a=function(x,y=1){return x+y};"],
  ["a=()=>({b:1});", "a=function(){return ({b:1})};"],
  ["a=async x=>await x;", "a=async function( x){return await x};"],
  ["a=async(x)=>{await x};", "a=async function(x){await x};"],
  ["a=x=>y=>x+y;", "a=function(x){return function(y){return x+y}};"],
  ["a=(x=y=>y)=>x;", "a=function(x=function(y){return y}){return x};"],
  ["f(x=>x,({y})=>y)", "f(function(x){return x},function({y}){return y})"],
  ["function f(){return()=>1}", "function f(){return function(){return 1}}"],
])("%s", (script, plain) => {
  expect(plainFunctions(script)).toBe(plain);
});

test.each([
  "class A{b(){return()=>this}}",
  "class A{b(){return()=>super.c()}}",
  "class A extends B{constructor(){super({c:()=>this.d})}}",
  "function A(){return()=>new.target}",
  "function f(){return()=>arguments[0]}",
  "function f(){return()=>()=>this}",
  "()=>1;",
])("%s stays what it is", (script) => {
  expect(plainFunctions(script)).toBe(script);
});

test("what an ordinary function within has of its own is no reason", () => {
  expect(plainFunctions("a=()=>function(){return this}")).toBe(
    "a=function(){return function(){return this}}",
  );
});
